import type { Office } from '../office.ts'
import { petitionAt } from './evolve-petition.ts'
import type { PetitionEvent } from './events.ts'
import { isOpen, petitionClasses, petitionOutcomes, type Petition, type PetitionClass, type PetitionOutcome } from './petition.ts'
import { isDraggingOn, isOnTime, isOverdue } from './timeliness.ts'

/** What reports say of a period (local dates, inclusive), as it stood at its end: indicator 8, QĐ 766 (domain.md 2.3, 2.4). */
export interface PetitionFigures {
  readonly received: number
  /** Received before the period and not closed before it. */
  readonly carriedOver: number
  readonly byClass: Readonly<Record<PetitionClass, number>>
  readonly closed: number
  readonly byOutcome: Readonly<Record<PetitionOutcome, number>>
  readonly onTime: number
  readonly late: number
  readonly open: number
  readonly overdue: number
  readonly draggingOn: number
  readonly published: number
  /** On time of those that were due: closed ones and overdue ones. Null when there were none. */
  readonly onTimeShare: number | null
  readonly indicator8: 0 | 1 | 2
}

export interface Period { readonly from: string, readonly to: string }

/** A case of the period, with what it was at the end of it. */
interface Counted { readonly petition: Petition, readonly isNew: boolean }

/** Folds each case up to the end of the period, or up to today when the period goes on: a past quarter stays as it was. */
export function petitionFigures(
  cases: readonly (readonly PetitionEvent[])[], { from, to }: Period, today: string, office: Pick<Office, 'openingHours' | 'petitions'>,
): PetitionFigures {
  const end = to < today ? to : today
  const counted = cases.map((events) => petitionAt(events, end)).flatMap((petition) => petition === null ? [] : countedIn(petition, from))
  const petitions = counted.map(({ petition }) => petition)
  const closed = petitions.filter((petition) => !isOpen(petition))
  const [onTime, late] = [closed.filter(isOnTime), closed.filter(({ wasLate, outcome }) => wasLate && outcome !== 'withdrawn')]
  const overdue = petitions.filter((petition) => isOverdue(petition, end))
  const draggingOn = petitions.filter((petition) => petition.outcome !== 'withdrawn' && isDraggingOn(petition, end, office)).length
  const due = onTime.length + late.length + overdue.length
  return {
    received: counted.filter(({ isNew }) => isNew).length, carriedOver: counted.filter(({ isNew }) => !isNew).length,
    byClass: countBy(petitionClasses, counted.filter(({ isNew }) => isNew).map(({ petition }) => petition.kind)),
    closed: closed.length, byOutcome: countBy(petitionOutcomes, closed.flatMap(({ outcome }) => outcome ?? [])),
    onTime: onTime.length, late: late.length, open: petitions.length - closed.length, overdue: overdue.length, draggingOn,
    published: closed.filter(({ publishedAt }) => publishedAt !== null).length,
    onTimeShare: due === 0 ? null : onTime.length / due, indicator8: indicator8(onTime.length, due, draggingOn),
  }
}

/**
 * "Tiếp thu, giải trình phản ánh, kiến nghị" (domain.md 2.3): 2 points for none that was due, or all on time and none
 * dragging on; 1 for at least nine of ten on time and none dragging on; otherwise 0. Whole numbers: 90 % is exactly 90 %.
 */
export function indicator8(onTime: number, due: number, draggingOn: number): 0 | 1 | 2 {
  if (draggingOn > 0) return 0
  if (onTime === due) return 2
  return onTime * 10 >= due * 9 ? 1 : 0
}

function countedIn(petition: Petition, from: string): Counted[] {
  const isOver = petition.closedOn !== null && petition.closedOn < from
  return isOver ? [] : [{ petition, isNew: petition.receivedOn >= from }]
}

function countBy<K extends string>(names: readonly K[], found: readonly K[]): Record<K, number> {
  // Every name is put in, so that the record is whole.
  return Object.fromEntries(names.map((name) => [name, found.filter((one) => one === name).length])) as Record<K, number>
}
