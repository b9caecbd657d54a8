/** How an office asks for ratings. Times in seconds. */
export interface RatingSettings {
  /** Which form is asked, by its id; its version in force on the day counts. */
  readonly form: string
  /** So long after the end a rating can come, and be changed, from a phone, in the hall or by a dossier's code. */
  readonly phoneSeconds: number
  /** Whether who knows a dossier's code may rate what was done about it. Codes are often guessable: usually not. */
  readonly byDossier: boolean
  /** Whether a tablet that belongs to no counter takes ratings, by ticket number and code. */
  readonly hallTablet: boolean
  /** What a counter's tablet shows of who sits there. */
  readonly officer: { readonly name: boolean, readonly position: boolean, readonly photo: boolean }
  /** From so many ratings on, figures of a single officer are shown (domain.md 4.9). */
  readonly minimumForOfficer: number
  /** So long a counter's tablet asks about a transaction that has ended. */
  readonly askSeconds: number
}

export const usualRating: RatingSettings = {
  form: 'counter-5',
  phoneSeconds: 3 * 86_400,
  byDossier: false,
  hallTablet: false,
  officer: { name: true, position: true, photo: false },
  minimumForOfficer: 5,
  askSeconds: 60,
}
