import type { Level } from '../evaluation/rules.ts'
import { unitOfOffice, unitsThen, type Unit, type UnitKind, type UnitThen } from './unit.ts'

/** A unit with everything that stands under it on a date: itself first, then level by level. */
export function unitsUnder(units: readonly Unit[], unit: string, date: string): UnitThen[] {
  const then = unitsThen(units, date)
  const children = new Map<string | null, UnitThen[]>()
  for (const one of then) children.set(one.parent, [...children.get(one.parent) ?? [], one])
  const found = new Set(then.filter(({ id }) => id === unit))
  // A set goes on over what is added to it while it is walked.
  for (const one of found) for (const child of children.get(one.id) ?? []) found.add(child)
  return [...found]
}

/** The offices that a unit and those under it run on a date. */
export function officesUnder(units: readonly Unit[], unit: string, date: string): string[] {
  return unitsUnder(units, unit, date).flatMap(({ office }) => office ?? [])
}

/** The unit and those above it on a date, from the root down. */
export function pathTo(units: readonly Unit[], unit: string, date: string): UnitThen[] {
  const then = new Map(unitsThen(units, date).map((one) => [one.id, one]))
  const path = new Set<UnitThen>()
  for (let one = then.get(unit); one !== undefined && !path.has(one); one = one.parent === null ? undefined : then.get(one.parent)) path.add(one)
  return [...path].reverse()
}

const levels: Partial<Record<UnitKind, Level>> = { province: 'province', city: 'province', district: 'district', commune: 'commune' }

/** The level of an office: that of the nearest unit above it which has one; null for an office without a unit. */
export function levelOf(units: readonly Unit[], office: string, date: string): Level | null {
  const own = unitOfOffice(units, office, date)
  const path = own === null ? [] : pathTo(units, own.id, date)
  return path.reduce<Level | null>((nearest, { kind }) => levels[kind] ?? nearest, null)
}
