import type { Level } from '../../domain/evaluation/rules.ts'
import { stretches, type Dates } from '../../domain/judgement.ts'
import { kpis, type Office, type Target } from '../../domain/office.ts'
import { petitionFigures } from '../../domain/petitions/figures.ts'
import type { ReportPeriod } from '../../domain/reports/period.ts'
import type { Sources, WholeSources } from '../../domain/reports/sources.ts'
import { mergeWholes, procedureCounts } from '../../domain/reports/whole.ts'
import type { Cell } from '../../domain/statistics/cell.ts'
import type { EvaluationDesk } from '../evaluation/evaluation-desk.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { nationalTargets } from '../setup/targets.ts'
import type { Petitions } from '../store/petitions.ts'
import { wholeCell, type CellParts } from './cells.ts'
import type { ReportSubject } from './subject.ts'

export interface SourceParts extends CellParts {
  readonly organisation: Organisation
  readonly petitions: Pick<Petitions, 'inPeriod'>
  readonly evaluations: Pick<EvaluationDesk, 'published'>
}

type Rules = Pick<Sources, 'targets' | 'level'>

/** Of an office: its own targets, for its place in the tree. */
export function rulesOf(office: Office, organisation: Organisation): Rules {
  return { targets: office.targets, level: organisation.placeOf(office.id)?.level ?? office.evaluation.level }
}

/** Of a unit, whose offices may each have their own: those of the plans, as for a province (as its board has them). */
export function rulesOfSubject({ kind, offices }: ReportSubject, organisation: Organisation): Rules {
  const [office] = offices
  const ofUnit: { targets: readonly Target[], level: Level } = { targets: nationalTargets, level: 'province' }
  return kind === 'unit' || office === undefined ? ofUnit : rulesOf(office, organisation)
}

/** Feedback, procedures and the published evaluation of one office. */
export async function wholeOf(office: Office, period: ReportPeriod, { today, calendar }: Pick<ReportSubject, 'today' | 'calendar'>, parts: SourceParts): Promise<WholeSources> {
  const cases = await parts.petitions.inPeriod(office.id, period)
  const { received, carriedOver, closed, onTime, late, overdue } = petitionFigures(cases.map(({ events }) => events), period, today, office)
  return {
    petitions: { received, carriedOver, closed, onTime, late, overdue }, procedures: procedureCounts(office.procedures),
    evaluation: calendar === office.evaluation.calendar ? await publishedPoints(office, period, parts) : null,
  }
}

export async function wholeOfAll({ offices, today }: ReportSubject, period: ReportPeriod, calendar: ReportSubject['calendar'], parts: SourceParts): Promise<WholeSources> {
  const wholes = await Promise.all(offices.map((office) => wholeOf(office, period, { today, calendar }, parts)))
  const [only] = wholes
  return only === undefined || wholes.length > 1 ? mergeWholes(wholes) : only
}

/** What was counted in each part of the period in which other targets held; of a period without a change nothing. */
export async function cellsOfStretches({ offices }: ReportSubject, dates: Dates, rules: Rules, parts: CellParts): Promise<Sources['partOf']> {
  const changed = kpis.flatMap((kpi) => stretches({ ...rules, kpi }, dates)).filter(({ from, to }) => from !== dates.from || to !== dates.to)
  const cells = new Map<string, Cell>()
  for (const part of changed) {
    if (!cells.has(nameOf(part))) cells.set(nameOf(part), await wholeCell(offices, part, parts))
  }
  return (part) => cells.get(nameOf(part)) ?? null
}

/** Points with the one decimal that evaluations show. */
async function publishedPoints(office: Office, { name }: ReportPeriod, { evaluations }: SourceParts): Promise<WholeSources['evaluation']> {
  const { evaluations: published } = await evaluations.published(office)
  const found = published.find(({ period }) => period === name)
  return found === undefined ? null : { points: found.score.shownTenths / 10, forms: found.forms }
}

function nameOf({ from, to }: Dates): string {
  return `${from} ${to}`
}
