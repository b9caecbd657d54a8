import type { Role } from '../actor.ts'
import { officesUnder } from './under.ts'
import type { Unit } from './unit.ts'

/** Stands where others have their office, with those whose place is a unit above offices: no id can be this. */
export const noOffice = '-'

/** Whoever is signed in: a role in an office, or over the offices of a unit. */
export interface Placed { readonly role: Role, readonly office: string, readonly unit?: string | null | undefined }

/** Whether a role looks over offices instead of working in one. Such roles change nothing in any office. */
export function looksOver(role: Role): boolean {
  return role === 'provinceManager' || role === 'inspector'
}

/** Whether a role keeps the machines: in every office it sees whether they work, and no figure, no citizen and no officer. */
export function keepsMachines(role: Role): boolean {
  return role === 'operator'
}

/** Whether a role has an office, with its screens and what is asked for on them. */
export function worksInOffice(role: Role): boolean {
  return !looksOver(role) && !keepsMachines(role)
}

/** Whether there are figures that a role may read. */
export function readsAnyFigures(role: Role): boolean {
  return role !== 'officer' && !keepsMachines(role)
}

/** The offices whose figures somebody may read on a date: the own one, or all under the own unit. */
export function readableOffices({ role, office, unit = null }: Placed, units: readonly Unit[], date: string): string[] {
  if (!readsAnyFigures(role)) return []
  if (looksOver(role)) return unit === null ? [] : officesUnder(units, unit, date)
  return [office]
}

/** Whether somebody may read an office's figures: its managers and administrators, and who looks over it from above. */
export function mayRead(staff: Placed, office: string, units: readonly Unit[], date: string): boolean {
  return readableOffices(staff, units, date).includes(office)
}

/** Whether somebody may change the tree: an administrator who was given a unit, everything under it. */
export function mayArrange({ role, unit = null }: Placed): boolean {
  return role === 'administrator' && unit !== null
}
