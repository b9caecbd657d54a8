import type { Office } from '../office.ts'
import { workingDaysAfter } from './due-date.ts'
import { isOpen, type Petition } from './petition.ts'

type Term = Pick<Office, 'openingHours' | 'petitions'>

/** Closed, and every time on or before the due date that held then. What a citizen took back is neither on time nor late. */
export function isOnTime(petition: Petition): boolean {
  return !isOpen(petition) && !petition.wasLate && petition.outcome !== 'withdrawn'
}

/** Open although its due date is over. On the due date itself it is not overdue yet. */
export function isOverdue(petition: Petition, today: string): boolean {
  return isOpen(petition) && today > petition.dueOn
}

/**
 * "Kéo dài" of indicator 8, which no text defines: as many working days again have gone by after the due date as an
 * office has for a whole case, and it is, or until its closing was, still open. A proposal (docs/petitions.md).
 */
export function isDraggingOn(petition: Petition, today: string, { openingHours, petitions }: Term): boolean {
  const until = petition.closedOn ?? today
  return until > petition.dueOn && until > workingDaysAfter(openingHours, petition.dueOn, petitions.dueWorkingDays)
}
