import type { Report } from '../../contract/reports.ts'
import type { Session } from '../../contract/http.ts'
import { looksOver } from '../../domain/organisation/rights.ts'
import { officesUnder, pathTo, unitsUnder } from '../../domain/organisation/under.ts'
import { unitThen, type UnitThen } from '../../domain/organisation/unit.ts'
import type { Office } from '../../domain/office.ts'
import type { Calendar } from '../../domain/evaluation/rules.ts'
import type { Subject } from '../../domain/reports/rights.ts'
import { businessDayAt } from '../ledger/business-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Organisation } from '../organisation/organisation.ts'

/** Whose figures a report has: an office, or a unit with every office under it. */
export interface ReportSubject extends Subject {
  readonly offices: readonly Office[]
  readonly shown: Report['subject']
  /** Today's local date there, and the calendar by which it closes its periods. */
  readonly today: string
  readonly calendar: Calendar
}

/** An office stands nowhere in the tree until somebody puts it there. */
export function officeSubject(office: Office, organisation: Organisation, now: number): ReportSubject {
  const place = organisation.placeOf(office.id)
  return {
    kind: 'office', id: office.id, offices: [office], today: businessDayAt(office, now).date, calendar: office.evaluation.calendar,
    shown: {
      kind: 'office', id: office.id, name: office.name, above: (place?.path ?? []).slice(0, -1).map(({ name }) => name), timeZone: office.timeZone,
    },
  }
}

/** Null for a unit that is not, or has no office under it. */
export function unitSubject(unit: string, organisation: Organisation, offices: Pick<Offices, 'settingsOf'>): ReportSubject | null {
  const { units, today } = organisation
  const here = unitHere(unit, organisation)
  const under = officesUnder(units, unit, today).flatMap((office) => offices.settingsOf(office) ?? [])
  const [first] = under
  if (here === null || first === undefined) return null
  return {
    kind: 'unit', id: unit, offices: under, today, calendar: 'calendar',
    shown: { kind: 'unit', id: unit, name: here.name, above: pathTo(units, unit, today).slice(0, -1).map(({ name }) => name), timeZone: first.timeZone },
  }
}

/** Whether somebody looks over a unit from above: it is the own one, or stands under it. */
export function looksOverUnit({ role, unit = null }: Session, asked: string, { units, today }: Organisation): boolean {
  return looksOver(role) && unit !== null && unitsUnder(units, unit, today).some(({ id }) => id === asked)
}

function unitHere(unit: string, { units, today }: Organisation): UnitThen | null {
  const found = units.find(({ id }) => id === unit)
  return found === undefined ? null : unitThen(found, today)
}
