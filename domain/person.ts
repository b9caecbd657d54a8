/** What screens may say of a member of staff. Names lie beside the ledger, which knows ids only. */
export interface Person { readonly name: string, readonly position: string }

/** Staff by id. */
export type Directory = Readonly<Record<string, Person>>
