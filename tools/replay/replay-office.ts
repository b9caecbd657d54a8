import type { Office } from '../../domain/office.ts'
import { completeOffice } from '../../domain/office-settings.ts'
import type { Row } from './record.ts'
import type { Seat } from './script.ts'

const replayZone = 'Asia/Ho_Chi_Minh'

/** The centre's own rule: priority customers are allocated 1.5 minutes of waiting at the outset. */
const priorityCreditSeconds = 90

/** An office with the services and servers of a record, which stays open until the last of its people has gone. */
export function replayOffice(rows: readonly Row[], seats: readonly Seat[]): Office {
  const services = servicesOf(rows)
  return completeOffice({
    id: 'replay',
    name: { vi: 'Phát lại một ngày đã ghi', en: 'Replay of a recorded day' },
    timeZone: replayZone,
    closesAt: `${String(lastHour(rows))}:00`,
    fields: [{ id: 'record', name: { vi: 'Bản ghi', en: 'Record' } }],
    services: services.map((name, index) => ({
      id: serviceId(services, name), prefix: prefixAt(index), name: { vi: name, en: name }, field: 'record', open: true, quota: null,
    })),
    counters: seats.map(({ label }, index) => ({
      id: counterId(index), label, primary: services.map((name) => serviceId(services, name)), secondary: [], only: null,
    })),
    priorityClasses: [{ id: 'priority', name: { vi: 'Ưu tiên', en: 'Priority' }, creditSeconds: priorityCreditSeconds, atKiosk: true }],
    returnPenaltySeconds: 0,
    targets: [],
  })
}

export function servicesOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(({ service }) => service))].sort()
}

/** The record's own name where it can be an id, else its place among the services. */
export function serviceId(services: readonly string[], name: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(name) ? name : `service-${String(services.indexOf(name) + 1)}`
}

export function counterId(seat: number): string {
  return `counter-${String(seat + 1)}`
}

/** The local date on which the first person joined: the business day of the whole record. */
export function dateOf(rows: readonly Row[]): string {
  const first = rows.reduce((earliest, { joined }) => Math.min(earliest, joined), Infinity)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: replayZone }).format(first)
}

/** The local midnight with which the record's business day begins, milliseconds since the epoch. */
export function midnightOf(rows: readonly Row[]): number {
  return Date.parse(`${dateOf(rows)}T00:00:00+07:00`)
}

function lastHour(rows: readonly Row[]): number {
  const last = rows.reduce((latest, { called, served }) => Math.max(latest, served?.finished ?? called), 0)
  return Math.floor((last - midnightOf(rows)) / 3_600_000) + 1
}

function prefixAt(index: number): string {
  const letter = (n: number) => String.fromCharCode(65 + n)
  return index < 26 ? letter(index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)
}
