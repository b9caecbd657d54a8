import type { Text } from '../office.ts'

export const unitKinds = ['province', 'city', 'district', 'commune', 'centre', 'branch', 'point', 'verticalAgency', 'post'] as const
/**
 * Province and commune are today's two levels; a city that chose a one-tier centre has branches and reception points;
 * vertical agencies and the post sit at centres without being under the People's Committee; districts are history since
 * 1 July 2025 (domain.md 2.6, D10, D19).
 */
export type UnitKind = typeof unitKinds[number]

/** What a unit was called and where it stood, between two local dates ("yyyy-MM-dd", both inclusive; null: until further notice). */
export interface UnitSpan {
  readonly from: string
  readonly to: string | null
  readonly name: Text
  /** Null at the root. */
  readonly parent: string | null
}

/** A unit of the administration with its whole history, the oldest first; nothing that was is overwritten. */
export interface Unit {
  readonly id: string
  readonly kind: UnitKind
  /** The one-stop office that it runs, with counters and number series of its own; null when it runs none. */
  readonly office: string | null
  readonly spans: readonly UnitSpan[]
}

/** A unit as it was on one date. */
export interface UnitThen extends Pick<Unit, 'id' | 'kind' | 'office'>, Pick<UnitSpan, 'name' | 'parent'> {}

/** Null before the unit was founded, and after it was dissolved. */
export function unitThen({ id, kind, office, spans }: Unit, date: string): UnitThen | null {
  const span = spans.find(({ from, to }) => from <= date && (to === null || date <= to))
  return span === undefined ? null : { id, kind, office, name: span.name, parent: span.parent }
}

/** All units that there were on a date. */
export function unitsThen(units: readonly Unit[], date: string): UnitThen[] {
  return units.flatMap((unit) => unitThen(unit, date) ?? [])
}

/** The unit that runs an office on a date. */
export function unitOfOffice(units: readonly Unit[], office: string, date: string): UnitThen | null {
  return unitsThen(units, date).find((unit) => unit.office === office) ?? null
}
