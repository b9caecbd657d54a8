import { dateAfter } from '../hours/calendar.ts'
import type { Unit, UnitKind, UnitSpan } from './unit.ts'

export const organisationFaultCodes = ['twice', 'officeTwice', 'empty', 'unknownParent', 'wrongParent', 'circle', 'gap', 'endsBeforeItBegins', 'outlivesParent', 'districtsAreOver', 'noOfficeHere'] as const
export type OrganisationFaultCode = typeof organisationFaultCodes[number]

/** What contradicts itself in a tree, and at which unit. */
export interface OrganisationFault { readonly code: OrganisationFaultCode, readonly at: string }

/** Since 1 July 2025 there are no districts (NĐ 118/2025, domain.md 2.6). */
export const lastDayOfDistricts = '2025-06-30'

/**
 * Under what a unit may stand; `null`: at the root. Reception points belong to a commune's centre or to a branch;
 * branches only to a one-tier city centre; vertical agencies and the post wherever they have people.
 */
const places: Readonly<Record<UnitKind, readonly (UnitKind | null)[]>> = {
  province: [null],
  city: [null],
  district: ['province', 'city'],
  commune: ['province', 'city', 'district'],
  centre: ['province', 'city', 'district', 'commune'],
  branch: ['centre'],
  point: ['centre', 'branch', 'commune'],
  verticalAgency: ['province', 'city', 'district', 'commune', 'centre', 'branch'],
  post: ['province', 'city', 'district', 'commune', 'centre', 'branch'],
}

/** Units that may run a one-stop office. */
export const runsOffice: Readonly<Record<UnitKind, boolean>> = {
  province: false, city: false, district: true, commune: true, centre: true, branch: true, point: true, verticalAgency: false, post: false,
}

export function mayStandUnder(kind: UnitKind, parent: UnitKind | null): boolean {
  return places[kind].includes(parent)
}

/** Everything in the tree that contradicts itself, at any time of its history; empty when it can be worked with. */
export function organisationFaults(units: readonly Unit[]): OrganisationFault[] {
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const offices = units.flatMap(({ office }) => office ?? [])
  return [
    ...repeated(units.map(({ id }) => id)).map((at) => fault('twice', at)),
    ...repeated(offices).map((at) => fault('officeTwice', at)),
    ...units.flatMap((unit) => [...ownFaults(unit), ...unit.spans.flatMap((span) => spanFaults(unit, span, known))]),
  ]
}

function ownFaults(unit: Unit): OrganisationFault[] {
  const { id, kind, office, spans } = unit
  const wrong: readonly (readonly [OrganisationFaultCode, boolean])[] = [
    ['empty', spans.length === 0 || spans.some(({ name }) => name.vi === '' || name.en === '')],
    ['endsBeforeItBegins', spans.some(({ from, to }) => to !== null && to < from)],
    ['gap', spans.some((span, index) => index > 0 && (spans[index - 1]?.to ?? null) !== dateAfter(span.from, -1))],
    ['districtsAreOver', kind === 'district' && spans.some((span) => lastDay(span) > lastDayOfDistricts)],
    ['noOfficeHere', office !== null && !runsOffice[kind]],
  ]
  return wrong.flatMap(([code, is]) => is ? [fault(code, id)] : [])
}

function spanFaults({ id, kind }: Unit, span: UnitSpan, known: ReadonlyMap<string, Unit>): OrganisationFault[] {
  if (span.parent === null) return mayStandUnder(kind, null) ? [] : [fault('wrongParent', id)]
  const parent = known.get(span.parent)
  if (parent === undefined) return [fault('unknownParent', id)]
  return [
    ...mayStandUnder(kind, parent.kind) ? [] : [fault('wrongParent', id)],
    ...parent.id === id ? [fault('circle', id)] : [],
    ...livesThrough(parent, span) ? [] : [fault('outlivesParent', id)],
  ]
}

function livesThrough({ spans }: Unit, { from, to }: UnitSpan): boolean {
  const [first, last] = [spans[0], spans.at(-1)]
  return first !== undefined && last !== undefined && first.from <= from && (to ?? forever) <= lastDay(last)
}

const forever = '9999-12-31'

function lastDay({ to }: UnitSpan): string {
  return to ?? forever
}

function fault(code: OrganisationFaultCode, at: string): OrganisationFault {
  return { code, at }
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
