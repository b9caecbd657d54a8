import { Router, type Response } from 'express'
import { EvidenceQuery, ReportFileQuery } from '../../contract/reports.ts'
import { askedOf } from '../reports/asked-report.ts'
import type { WrittenReport } from '../reports/format.ts'
import { toCsv } from '../reports/formats/csv.ts'
import { toEvidenceXlsx } from '../reports/formats/evidence.ts'
import { toPdf } from '../reports/formats/pdf.ts'
import { toXlsx } from '../reports/formats/xlsx.ts'
import type { AskedReport } from '../reports/produce.ts'
import type { ReportDesk } from '../reports/report-desk.ts'
import type { ReportSubject } from '../reports/subject.ts'
import { readsReports, subjectRead } from './reads-reports.ts'
import { refuseWith } from './refusal.ts'
import type { ReportRouteParts } from './report-routes.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How each kind of file is written. As JSON, what was signed is whole, so that its hash can be checked. */
const files = {
  xlsx: { type: xlsx, write: toXlsx },
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
  pdf: { type: 'application/pdf', write: toPdf },
  json: {
    type: 'application/json; charset=utf-8',
    write: ({ report, signed }: WrittenReport) => Promise.resolve(Buffer.from(JSON.stringify(signed === null ? report : { report, ...signed }))),
  },
} as const

/** Reports as files to keep and to send on, and a year's evidence for the PAR index (D2). */
export function reportFileRoutes(parts: ReportRouteParts): Router {
  const { desk } = parts
  const router = Router()
  const reads = readsReports(parts)
  for (const [ending, { type, write }] of Object.entries(files)) {
    router.get(`/reports.${ending}`, reads, async (request, response) => {
      const parsed = ReportFileQuery.safeParse(request.query)
      const subject = subjectRead(response)
      const asked = parsed.success ? askedOf(subject, parsed.data) : { refusal: 'invalidInput' as const }
      if (!parsed.success || 'refusal' in asked) {
        refuseWith(response, 'refusal' in asked ? asked.refusal : 'invalidInput')
        return
      }
      const { version = null, language } = parsed.data
      const written = await writtenOf(subject, asked, version, desk)
      if (written === null) refuseWith(response, 'notFound')
      else send(response, { name: `${nameOf(asked, version)}.${ending}`, type }, await write(written, language))
    })
  }
  router.get<string, { file: string }>('/reports/evidence/:file', reads, async (request, response) => {
    const [, year, ending] = /^(2\d{3})\.(xlsx|json)$/.exec(request.params.file) ?? []
    const parsed = EvidenceQuery.safeParse(request.query)
    if (year === undefined || !parsed.success) {
      refuseWith(response, year === undefined ? 'notFound' : 'invalidInput')
      return
    }
    const subject = subjectRead(response)
    const pack = await desk.evidence({ ...subject, calendar: parsed.data.calendar ?? subject.calendar }, Number(year))
    if (pack.parts.length === 0) refuseWith(response, 'notFound')
    else if (ending === 'json') response.json(pack)
    else send(response, { name: `minh-chung-${year}.xlsx`, type: xlsx }, await toEvidenceXlsx(pack, parsed.data.language))
  })
  return router
}

/** As it was signed, with 0 as it was drafted, and without a version as of now. */
async function writtenOf(subject: ReportSubject, asked: AskedReport, version: number | null, desk: ReportDesk): Promise<WrittenReport | null> {
  if (version === null) return { report: (await desk.produce(subject, asked, null)).report, signed: null }
  if (version === 0) {
    const draft = await desk.drafted(subject, asked)
    return draft === null ? null : { report: draft.report, signed: null }
  }
  const found = await desk.signed(subject, asked, version)
  if (found === null) return null
  const { report, ...signed } = found
  return { report, signed }
}

function nameOf({ period, by }: AskedReport, version: number | null): string {
  return ['bao-cao', period.name, ...by === 'all' ? [] : [by], ...version === null || version === 0 ? [] : [`ban-${String(version)}`]].join('-')
}

function send(response: Response, { name, type }: { readonly name: string, readonly type: string }, content: Buffer): void {
  response.set({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' }).send(content)
}
