import type { UnitIndicator } from './indicator.ts'

/** What the unit counts for the indicators that it answers for itself: the numbers behind its points. */
export interface FiguresOf {
  readonly 'indicator-5': OnTheSpotFigures
  readonly 'indicator-8': PetitionsFigures
  readonly 'indicator-9': OnlineFigures
}

/** Procedures: those listed for handling on the spot by the rules of the level, and those that belong into the one-stop shop. */
export interface OnTheSpotFigures {
  readonly listed: number
  /** Of the listed: received, decided and handed out on the spot. */
  readonly onTheSpot: number
  readonly eligible: number
  /** Of the eligible: received and handed out there. */
  readonly receivedHere: number
}

/** Complaints and proposals whose answer was due in the period. */
export interface PetitionsFigures { readonly due: number, readonly onTime: number, readonly draggingOn: number }

/** Procedures that can be online (level 3–4), and dossiers of the period. */
export interface OnlineFigures {
  readonly eligible: number
  readonly online: number
  readonly dossiers: number
  readonly onlineDossiers: number
  readonly overdue: number
}

/** In the order in which they are asked for. */
export const figureNames = {
  'indicator-5': ['listed', 'onTheSpot', 'eligible', 'receivedHere'],
  'indicator-8': ['due', 'onTime', 'draggingOn'],
  'indicator-9': ['eligible', 'online', 'dossiers', 'onlineDossiers', 'overdue'],
} as const satisfies { readonly [I in UnitIndicator]: readonly (keyof FiguresOf[I])[] }

const soundness: { readonly [I in UnitIndicator]: (figures: FiguresOf[I]) => boolean } = {
  'indicator-5': ({ listed, onTheSpot, eligible, receivedHere }) => onTheSpot <= listed && receivedHere <= eligible,
  'indicator-8': ({ due, onTime }) => onTime <= due,
  'indicator-9': ({ eligible, online, dossiers, onlineDossiers, overdue }) =>
    online <= eligible && onlineDossiers <= dossiers && overdue <= dossiers,
}

/** False when a part is more than its whole: such numbers prove nothing. */
export function areSound<I extends UnitIndicator>(id: I, figures: FiguresOf[I]): boolean {
  return soundness[id](figures)
}
