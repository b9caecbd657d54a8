import type { Office } from '../office.ts'
import type { Channel } from '../ticket.ts'

/** A tap that was made in time may come late: a tablet that has lost its line goes on handing it in for so long. */
export const lateTapSeconds = 300

/** Until when a channel may rate a transaction and change what it said, milliseconds; the last moment counts. */
export function rateableUntil({ rating }: Pick<Office, 'rating'>, channel: Channel, endedAt: number): number {
  const { askSeconds, phoneSeconds } = rating
  return endedAt + (channel === 'tablet' ? askSeconds + lateTapSeconds : phoneSeconds) * 1000
}
