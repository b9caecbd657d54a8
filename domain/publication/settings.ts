export const publishedFigures = ['waiting', 'processing', 'satisfaction', 'feedback'] as const
export type PublishedFigure = typeof publishedFigures[number]

export const publishedPeriods = ['live', 'month', 'quarter', 'year'] as const
/** `live`: the day and the quarter that go on; of the others those that are over. */
export type PublishedPeriod = typeof publishedPeriods[number]

/** What everybody may read of an office's figures (domain.md D1); of a period that is over only what was approved. */
export interface PublicationSettings {
  /** Whether there is a public page at all. */
  readonly isOpen: boolean
  /** What is shown live, and what the next approval covers. */
  readonly figures: readonly PublishedFigure[]
  readonly periods: readonly PublishedPeriod[]
}

export const usualPublication: PublicationSettings = {
  isOpen: false, figures: ['waiting', 'processing', 'satisfaction'], periods: ['quarter', 'year'],
}
