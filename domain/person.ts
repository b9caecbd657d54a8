/** What screens may say of a member of staff. Names lie beside the ledger, which knows ids only. */
export interface Person {
  readonly name: string
  readonly position: string
  /** Where a picture of them is fetched, as a path of this server; null or absent when there is none. */
  readonly photo?: string | null
}

/** Staff by id. */
export type Directory = Readonly<Record<string, Person>>
