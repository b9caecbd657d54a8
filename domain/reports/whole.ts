import type { Procedure } from '../office.ts'
import type { ProcedureCounts } from '../on-the-spot.ts'
import type { CaseCounts, WholeSources } from './sources.ts'

/** How many procedures there are, and how many are done on the spot; null where nobody has said so of any. */
export function procedureCounts(procedures: readonly Procedure[]): ProcedureCounts | null {
  if (procedures.every(({ onTheSpot }) => onTheSpot === undefined)) return null
  const frequent = procedures.filter((one) => one.frequent === true)
  const onTheSpotIn = (some: readonly Procedure[]) => some.filter(({ onTheSpot }) => onTheSpot === true).length
  return {
    all: procedures.length, allOnTheSpot: onTheSpotIn(procedures), frequent: frequent.length, frequentOnTheSpot: onTheSpotIn(frequent),
  }
}

/** Of several offices as one; points of evaluations are of one office and do not add up. */
export function mergeWholes(wholes: readonly WholeSources[]): WholeSources {
  const flagged = wholes.flatMap(({ procedures }) => procedures ?? [])
  const inAll = (of: (one: ProcedureCounts) => number) => flagged.reduce((sum, one) => sum + of(one), 0)
  return {
    petitions: mergeCases(wholes.map(({ petitions }) => petitions)),
    procedures: flagged.length === 0 ? null : {
      all: inAll(({ all }) => all), allOnTheSpot: inAll(({ allOnTheSpot }) => allOnTheSpot),
      frequent: inAll(({ frequent }) => frequent), frequentOnTheSpot: inAll(({ frequentOnTheSpot }) => frequentOnTheSpot),
    },
    evaluation: null,
  }
}

function mergeCases(cases: readonly CaseCounts[]): CaseCounts {
  const inAll = (name: keyof CaseCounts) => cases.reduce((sum, one) => sum + one[name], 0)
  return {
    received: inAll('received'), carriedOver: inAll('carriedOver'), closed: inAll('closed'),
    onTime: inAll('onTime'), late: inAll('late'), overdue: inAll('overdue'),
  }
}
