import { weekdayOf } from '../../domain/hours/calendar.ts'
import { sessionsOn, type OpeningHours, type SpecialDay } from '../../domain/hours/opening.ts'
import type { Counter, Office } from '../../domain/office.ts'
import { demoOffice } from '../../server/setup/demo-office.ts'

const sessions = [{ from: '07:30', to: '11:30' }, { from: '13:30', to: '17:00' }]

function closed(vi: string, en: string, ...dates: string[]): SpecialDay[] {
  return dates.map((date) => ({ date, name: { vi, en }, sessions: [] }))
}

/** Public holidays of 2026 that fall on working days. */
const holidays: readonly SpecialDay[] = [
  ...closed('Tết Dương lịch', 'New Year’s Day', '2026-01-01'),
  ...closed('Tết Nguyên đán', 'Lunar New Year', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...closed('Giỗ Tổ Hùng Vương', 'Hung Kings’ Day', '2026-04-27'),
  ...closed('Ngày Chiến thắng', 'Reunification Day', '2026-04-30'),
  ...closed('Ngày Quốc tế Lao động', 'Labour Day', '2026-05-01'),
  ...closed('Quốc khánh', 'National Day', '2026-09-01', '2026-09-02'),
]

const openingHours: OpeningHours = {
  week: { 1: sessions, 2: sessions, 3: sessions, 4: sessions, 5: sessions, 6: [], 7: [] },
  specialDays: holidays, cutOffMinutes: 15,
}

/** What an officer is busy on the average with one citizen, and what of the working day is spent on citizens. */
const usualServiceSeconds = 480
const busyShare = 0.78
const workingSeconds = 7.5 * 3600

/** An office for trying out reports, with as many counters as so many tickets a day need. Its name says what it is. */
export function generatedOffice(number: number, ticketsPerDay: number): Office {
  const label = String(number).padStart(3, '0')
  return {
    ...demoOffice, id: `gen-${label}`, closesAt: '17:30', openingHours,
    name: { vi: `Bộ phận Một cửa ${label} (số liệu sinh tự động)`, en: `One-stop office ${label} (generated data)` },
    counters: countersFor(ticketsPerDay),
  }
}

function countersFor(ticketsPerDay: number): Counter[] {
  const count = Math.max(2, Math.ceil(ticketsPerDay * usualServiceSeconds / busyShare / workingSeconds))
  const services = demoOffice.services.map(({ id }) => id)
  return Array.from({ length: count }, (_, index) => {
    const primary = services.filter((_service, place) => place % count === index % services.length)
    return { id: String(index + 1), label: String(index + 1), primary, secondary: services.filter((id) => !primary.includes(id)), only: null }
  })
}

/** The days of a year on which it works, the first so many. */
export function workingDays(office: Office, year: number, most: number): string[] {
  const { openingHours: hours } = office
  const dates = Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, index + 1)).toISOString().slice(0, 10))
  return dates.filter((date) => date.startsWith(String(year)) && hours !== null && sessionsOn(hours, date).length > 0).slice(0, most)
}

const byWeekday = [1.25, 1.05, 0.95, 0.9, 0.85, 0, 0]

/** How busy a date is against the average: Mondays are, and the days around Tết are not. */
export function busyness(date: string): number {
  const weekday = byWeekday[weekdayOf(date) - 1] ?? 1
  if (date >= '2026-02-09' && date <= '2026-02-13') return weekday * 0.7
  if (date >= '2026-02-23' && date <= '2026-02-25') return weekday * 0.6
  return weekday
}
