/** Procedures of an office: how many there are, how many come often, and how many of each are done on the spot. */
export interface ProcedureCounts {
  readonly all: number, readonly allOnTheSpot: number
  readonly frequent: number, readonly frequentOnTheSpot: number
}

/**
 * Share of procedures whose four steps are all taken at the one-stop shop (T7, T8). The task table counts all
 * procedures, the instruction those that often receive dossiers (domain.md 1.1): both are told, a target says which
 * it is held against. Null where there is nothing to divide by.
 */
export function onTheSpotShares({ all, allOnTheSpot, frequent, frequentOnTheSpot }: ProcedureCounts): Readonly<Record<'all' | 'frequent', number | null>> {
  return {
    all: all === 0 ? null : allOnTheSpot / all,
    frequent: frequent === 0 ? null : frequentOnTheSpot / frequent,
  }
}
