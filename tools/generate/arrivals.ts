import type { Office } from '../../domain/office.ts'
import { busyness } from './generated-office.ts'
import { normal, type Luck } from './luck.ts'

/** Somebody who comes. Times in milliseconds since the day's midnight. */
export interface Arrival {
  readonly at: number
  readonly service: string
  readonly priorityClass: string | null
  /** After so long in the line they go home. */
  readonly patienceMs: number
}

const hourMs = 3_600_000
const morning = { share: 0.6, centre: 8.9 * hourMs, spread: 0.9 * hourMs, from: 7.5 * hourMs, to: 11.2 * hourMs }
const afternoon = { share: 0.4, centre: 14.6 * hourMs, spread: 0.8 * hourMs, from: 13.5 * hourMs, to: 16.7 * hourMs }

/** Which services people come for, in the order of the office's own; certification leads, as it does everywhere. */
const weights = [15, 24, 12, 13, 4, 6, 5, 6, 10, 5]

const isPriority = 0.09
const usualPatienceMs = 75 * 60_000

/** Everybody who comes on a day, in their order: two humps, one before each noon and evening. */
export function arrivalsOn(office: Office, date: string, ticketsPerDay: number, luck: Luck): Arrival[] {
  const count = Math.round(ticketsPerDay * busyness(date) * (0.9 + 0.2 * luck.of(0, 1)))
  const atKiosk = office.priorityClasses.filter(({ atKiosk: isAt }) => isAt)
  return Array.from({ length: count }, (_, index): Arrival => {
    const who = index + 1
    return {
      at: momentOf(who, luck), service: serviceOf(office, luck.of(who, 5)),
      priorityClass: luck.of(who, 6) < isPriority ? atKiosk[Math.floor(luck.of(who, 7) * atKiosk.length)]?.id ?? null : null,
      patienceMs: Math.round(luck.around(usualPatienceMs, 0.7, who, 8)),
    }
  }).sort((one, other) => one.at - other.at)
}

/** Drawn again until it lies within the hours. */
function momentOf(who: number, luck: Luck): number {
  const { centre, spread, from, to } = luck.of(who, 2) < morning.share ? morning : afternoon
  for (let turn = 0; turn < 20; turn += 1) {
    const at = Math.round(centre + spread * normal(luck.of(who, 20 + turn), luck.of(who, 40 + turn)))
    if (at >= from && at <= to) return at
  }
  return centre
}

function serviceOf({ services }: Office, chance: number): string {
  const all = services.reduce((sum, _service, index) => sum + (weights[index] ?? 1), 0)
  let left = chance * all
  const found = services.find((_service, index) => {
    left -= weights[index] ?? 1
    return left < 0
  })
  return (found ?? services[0])?.id ?? ''
}
