/** Every "no" about a case. Clients translate the codes. */
export const petitionRefusals = [
  'petitionClosed', 'petitionOpen', 'petitionUnclassified', 'petitionUnanswered', 'petitionPublished', 'petitionNotPublished',
  'petitionOutcomeUnfit', 'petitionWithdrawn', 'petitionForgotten', 'petitionChanged', 'notYourPetition', 'notAssignable',
  'dueDateUnfit', 'dueDatePast', 'nothingToPublish',
] as const
export type PetitionRefusal = typeof petitionRefusals[number]
