import { deskQuery } from '../../client-common/desk.ts'
import type { Calendar } from '../../domain/evaluation/rules.ts'
import type { Language } from '../../domain/office.ts'
import type { ReportDimension } from '../../domain/reports/figures.ts'

/** What is looked at; without a calendar as the office has it, without a unit of one's own office. */
export interface Choice {
  readonly period: string
  readonly calendar: Calendar | null
  readonly by: ReportDimension
  readonly unit: string | null
}

export const fileKinds = ['xlsx', 'pdf', 'csv', 'json'] as const
export type FileKind = typeof fileKinds[number]

export function reportQuery({ period, calendar, by, unit }: Choice): Record<string, string> {
  return { period, by, ...calendar === null ? {} : { calendar }, ...unit === null ? {} : { unit } }
}

/** Where a file of the report is; with a version as it was signed. */
export function fileLink(kind: FileKind, choice: Choice, version: number | null, language: Language): string {
  return link(`/api/reports.${kind}`, { ...reportQuery(choice), language, ...version === null ? {} : { version: String(version) } })
}

/** Where a year's evidence for the PAR index is. */
export function evidenceLink(year: string, { calendar, unit }: Choice, language: Language): string {
  return link(`/api/reports/evidence/${year}.xlsx`, { language, ...calendar === null ? {} : { calendar }, ...unit === null ? {} : { unit } })
}

function link(path: string, query: Record<string, string>): string {
  return `${path}?${new URLSearchParams({ ...query, ...deskQuery() }).toString()}`
}
