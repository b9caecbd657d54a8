import { createHash } from 'node:crypto'
import { ProducedReport, SignedReport } from '../../../contract/reports.ts'
import type { FigureId } from '../../../domain/reports/figures.ts'
import { call } from '../../../tools/remote/people.ts'
import type { Hall } from '../../support/hall.ts'
import { serveNext, take, ticketIn } from './asking.ts'

/** Whatever somebody asks of the reports; with a body it is posted. */
export async function askReports(hall: Hall, who: string | null, path: string, body?: object) {
  const cookie = who === null ? null : who.includes('=') ? who : await hall.cookieOf(who)
  const { status, body: answer } = await call(hall.url, body === undefined ? 'GET' : 'POST', `/api/reports${path}`, cookie, body)
  return { status, answer }
}

export async function produce(hall: Hall, query: string, who = 'manager'): Promise<ProducedReport> {
  const { status, answer } = await askReports(hall, who, `?${query}`)
  if (status !== 200) throw new Error(`no report: ${JSON.stringify(answer)}`)
  return ProducedReport.parse(answer)
}

/** Signs what is seen. */
export async function sign(hall: Hall, period: string, note: string | null = null, who = 'manager'): Promise<ProducedReport> {
  const { mark } = await produce(hall, `period=${period}`, who)
  const { status, answer } = await askReports(hall, who, '/sign', { period, seen: mark, note })
  if (status !== 200) throw new Error(`not signed: ${JSON.stringify(answer)}`)
  return ProducedReport.parse(answer)
}

export async function signedVersion(hall: Hall, period: string, version: number): Promise<SignedReport> {
  return SignedReport.parse((await askReports(hall, 'manager', `/versions/${String(version)}?period=${period}`)).answer)
}

export function figureIn({ report: { all, rows } }: Pick<ProducedReport, 'report'>, id: FigureId, row?: string) {
  const figures = row === undefined ? all.figures : rows.find((one) => one.id === row)?.figures ?? []
  const found = figures.find((figure) => figure.id === id)
  if (found === undefined) throw new Error(`no ${id} of ${row ?? 'the whole'}`)
  return found
}

/** Somebody waits ten minutes, is served at counter 1, and can rate on the phone for three days. */
export async function serveOne(hall: Hall): Promise<{ rate: (level: 1 | 2 | 3 | 4 | 5) => Promise<void> }> {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  const { ticket, link } = await take(kiosk)
  hall.clock.pass(600_000)
  await serveNext(counter, '1')
  return {
    async rate(level) {
      ticketIn(await (await hall.phone(link)).send('rating:give', { ticket, transaction: 0, level, reasons: [], comment: null }))
    },
  }
}

/** The hash of what was signed, made as docs/reports.md says anybody can. */
export function hashOfSigned({ hash: _hash, ...content }: SignedReport): string {
  return createHash('sha256').update(inOrder(content)).digest('hex')
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1)
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${inOrder(field)}`).join(',')}}`
}
