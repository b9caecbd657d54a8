import type { Dates } from '../../domain/judgement.ts'
import type { Office } from '../../domain/office.ts'
import { byField, byStaffType, type Assignments } from '../../domain/reports/regroup.ts'
import type { ReportDimension } from '../../domain/reports/figures.ts'
import { emptyCell, type Cell } from '../../domain/statistics/cell.ts'
import { mergeMarginals, type Marginal } from '../../domain/statistics/marginals.ts'
import type { Staff } from '../identity/staff.ts'
import { daysBetween, statisticsOf, type PeriodParts } from '../statistics/period-statistics.ts'

export interface CellParts extends PeriodParts { readonly staff: Pick<Staff, 'people'> }

/** What was counted in all of these offices as one. */
export async function wholeCell(offices: readonly Office[], dates: Dates, parts: CellParts): Promise<Cell> {
  const found = await statisticsOf(offices.map(({ id }) => id), dates, 'all', parts)
  return mergeMarginals([...found.values()]).get('all') ?? emptyCell
}

/** One cell per office, an empty one where nothing happened. */
export async function officeCells(offices: readonly Office[], dates: Dates, parts: CellParts): Promise<Map<string, Cell>> {
  const found = await statisticsOf(offices.map(({ id }) => id), dates, 'all', parts)
  return new Map(offices.map(({ id }) => [id, found.get(id)?.get('all') ?? emptyCell]))
}

/** One cell per value of what an office's period is told apart by; what nobody was called for is not among them. */
export async function cellsBy(office: Office, dates: Dates, by: Exclude<ReportDimension, 'all' | 'unit'>, parts: CellParts): Promise<Marginal> {
  if (by === 'staffType') return staffTypeCells(office, dates, parts)
  const found = (await statisticsOf([office.id], dates, by === 'field' ? 'service' : by, parts)).get(office.id) ?? new Map<string, Cell>()
  return by === 'field' ? byField(found, office) : new Map([...found].filter(([id]) => id !== ''))
}

/** Day by day, as months do not know who was what on which date. */
async function staffTypeCells({ id: office }: Office, dates: Dates, parts: CellParts): Promise<Marginal> {
  const assignments: Assignments = new Map((await parts.staff.people([office], [])).map((person) => [person.id, person.assignments]))
  const days: Marginal[] = []
  for await (const { date, statistics } of daysBetween([office], dates, parts)) days.push(byStaffType(statistics, date, assignments))
  return mergeMarginals(days)
}
