import { reportSchema, type Report } from '../../contract/reports.ts'
import type { Calendar } from '../../domain/evaluation/rules.ts'
import type { Office, Text } from '../../domain/office.ts'
import { staffTypes } from '../../domain/organisation/assignment.ts'
import type { Directory } from '../../domain/person.ts'
import { formInForce } from '../../domain/rating/forms.ts'
import { scales } from '../../domain/rating/scale.ts'
import type { Row } from '../../domain/reports/figure.ts'
import { figureIds, figuresOfRows, type FigureId, type ReportDimension } from '../../domain/reports/figures.ts'
import { labelOf } from '../../domain/reports/label.ts'
import { ratedScales } from '../../domain/reports/measures.ts'
import { notesIn } from '../../domain/reports/notes-of.ts'
import type { ReportPeriod } from '../../domain/reports/period.ts'
import { inOrderOf } from '../../domain/reports/regroup.ts'
import { rowOf } from '../../domain/reports/row.ts'
import type { Cell } from '../../domain/statistics/cell.ts'
import type { Clock } from '../clock.ts'
import { nameOfRow } from '../ratings/name-of-row.ts'
import { cellsBy, officeCells, wholeCell } from './cells.ts'
import { cellsOfStretches, rulesOf, rulesOfSubject, wholeOf, wholeOfAll, type SourceParts } from './sources-of.ts'
import type { ReportSubject } from './subject.ts'

export interface ProducingParts extends SourceParts { readonly clock: Clock, readonly directoryOf: (office: string) => Directory }

/** What is asked for: of a unit only as one or office by office. */
export interface AskedReport { readonly period: ReportPeriod, readonly calendar: Calendar, readonly by: ReportDimension }

/** A report as of now: of a period that goes on up to this moment. */
export async function produceReport(subject: ReportSubject, asked: AskedReport, parts: ProducingParts): Promise<Report> {
  const { period, calendar, by } = asked
  const cell = await wholeCell(subject.offices, period, parts)
  const without = figuresWithout(cell, subject, period)
  const all = await wholeRow(cell, subject, asked, without, parts)
  const rows = by === 'unit' ? await officeRows(subject, asked, without, parts) : await partRows(subject, asked, without, parts)
  const isOver = period.to < subject.today
  return {
    schema: reportSchema, subject: subject.shown, by, producedAt: parts.clock.now(), isOver, countedTo: isOver ? period.to : subject.today,
    period: { kind: period.kind, name: period.name, from: period.from, to: period.to, calendar, label: labelOf(period) },
    all, rows, notes: [...notesIn([all, ...rows]), ...isOver ? [] : ['goesOn' as const]],
  }
}

/** A scale on which nobody rated has no column, unless nobody rated on any: then it is the one that is asked on. */
function figuresWithout({ tallies }: Cell, { offices }: ReportSubject, { to }: ReportPeriod): FigureId[] {
  const rated = ratedScales(tallies)
  const shown = rated.length > 0 ? rated : offices.slice(0, 1).map((office) => formInForce(office, to).scale)
  return scales.filter((scale) => !shown.includes(scale)).map((scale) => `satisfaction${scale}` as const)
}

async function wholeRow(cell: Cell, subject: ReportSubject, { period, calendar }: AskedReport, without: readonly FigureId[], parts: ProducingParts): Promise<Row> {
  const rules = rulesOfSubject(subject, parts.organisation)
  const figures = figureIds.filter((id) => !without.includes(id))
  return rowOf('all', null, figures, {
    ...rules, dates: datesOf(period), cell, fewestRatings: 0, isPart: false,
    partOf: await cellsOfStretches(subject, datesOf(period), rules, parts),
    whole: await wholeOfAll(subject, period, calendar, parts),
  })
}

async function officeRows(subject: ReportSubject, { period, calendar }: AskedReport, without: readonly FigureId[], parts: ProducingParts): Promise<Row[]> {
  const cells = await officeCells(subject.offices, period, parts)
  const figures = figuresOfRows('unit').filter((id) => !without.includes(id))
  return Promise.all(subject.offices.flatMap((office) => {
    const cell = cells.get(office.id)
    return cell === undefined ? [] : [officeRow(office, cell, figures, { subject, period, calendar }, parts)]
  }))
}

interface Within { readonly subject: ReportSubject, readonly period: ReportPeriod, readonly calendar: Calendar }

async function officeRow(office: Office, cell: Cell, figures: readonly FigureId[], { subject, period, calendar }: Within, parts: ProducingParts): Promise<Row> {
  const name = parts.organisation.placeOf(office.id)?.unit.name ?? office.name
  return rowOf(office.id, name, figures, {
    ...rulesOf(office, parts.organisation), dates: datesOf(period), cell, fewestRatings: 0, isPart: false, partOf: () => null,
    whole: await wholeOf(office, period, { today: subject.today, calendar }, parts),
  })
}

async function partRows({ offices, kind }: ReportSubject, { period, by }: AskedReport, without: readonly FigureId[], parts: ProducingParts): Promise<Row[]> {
  const [office] = offices
  if (office === undefined || kind === 'unit' || by === 'all' || by === 'unit') return []
  const cells = await cellsBy(office, period, by, parts)
  const figures = figuresOfRows(by).filter((id) => !without.includes(id))
  const directory = parts.directoryOf(office.id)
  // What one person is rated like is told of nobody with few ratings (domain.md 4.9).
  const fewestRatings = by === 'officer' ? office.rating.minimumForOfficer : 0
  return inOrderOf(listedIn(office, by), [...cells.keys()]).flatMap((id) => {
    const cell = cells.get(id)
    if (cell === undefined) return []
    const row = rowOf(id, nameOf(id, by, office, directory), figures, {
      ...rulesOf(office, parts.organisation), dates: datesOf(period), cell, fewestRatings, isPart: true, partOf: () => null, whole: null,
    })
    return isNothing(row) ? [] : [row]
  })
}

function listedIn({ services, fields, counters }: Office, by: ReportDimension): readonly string[] {
  const lists: Partial<Record<ReportDimension, readonly { readonly id: string }[]>> = { service: services, field: fields, counter: counters }
  return by === 'staffType' ? staffTypes : lists[by]?.map(({ id }) => id) ?? []
}

function nameOf(id: string, by: Exclude<ReportDimension, 'all' | 'unit'>, office: Office, directory: Directory): Text | null {
  return by === 'staffType' ? null : nameOfRow(by, id, office, directory)
}

/** A counter that was open, and nobody came. */
function isNothing({ figures }: Row): boolean {
  return figures.every(({ value }) => value === null || value === 0)
}

function datesOf({ from, to }: ReportPeriod) {
  return { from, to }
}
