import type { Actor } from '../../../domain/actor.ts'
import type { CommandOf } from '../../../domain/commands.ts'
import type { Hall } from './hall.ts'
import { date, kiosk, office, system } from './office.ts'

export const otherKiosk: Actor = { kind: 'device', id: 'kiosk-2', device: 'kiosk', counter: null }

/** A kiosk has asked for numbers to give while the server is away. */
export function leaseTo(hall: Hall, kiosk = 'kiosk-1'): void {
  hall.must(leasing(kiosk))
}

export function leasing(kiosk = 'kiosk-1'): CommandOf<'kiosk:lease'> {
  return { type: 'kiosk:lease', kiosk, by: system }
}

/** A number that a kiosk gave so many seconds ago, while the server was away. */
export function givenOffline(
  hall: Hall, number: string, secondsAgo = 0, more: Partial<CommandOf<'ticket:takeOffline'>> = {},
): CommandOf<'ticket:takeOffline'> {
  return {
    type: 'ticket:takeOffline', date, number, service: serviceOf(number), procedure: null, priorityClass: null, language: 'vi',
    takenAt: hall.now - secondsAgo * 1000, by: kiosk, ...more,
  }
}

function serviceOf(number: string): string {
  return office.services.find(({ prefix }) => prefix === number.replace(/\d/g, ''))?.id ?? ''
}

/** The day with as many ordinary numbers of the series A given as there can be. */
export function fillSeries(hall: Hall): void {
  hall.day = { ...hall.day, series: { ...hall.day.series, A: Array<number>(9000).fill(0) } }
}
