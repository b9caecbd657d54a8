/** Every "no" to an approval. Clients translate the codes. */
export const publicationRefusals = ['periodNotOver', 'figuresChanged', 'alreadyApproved'] as const
/** Not over: figures still come in. Changed: they are not any more what the approver saw. Already: nothing is new. */
export type PublicationRefusal = typeof publicationRefusals[number]
