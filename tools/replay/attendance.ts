import type { CounterChange } from '../policy/visitors.ts'
import type { Row } from './record.ts'
import { counterId } from './replay-office.ts'
import { seatsFor } from './script.ts'

/**
 * A server is at work from the call to the finish of each service, and in a gap between two services that is
 * at most this long: then it was free for the next one. After a longer gap it had been away.
 */
export const longestGapSeconds = 60

interface Stretch { readonly from: number, readonly to: number }

/** When the counters of the record's servers are open: exactly while the servers were at work. */
export function attendanceOf(rows: readonly Row[], gapSeconds = longestGapSeconds): CounterChange[] {
  return stretchesOf(rows, gapSeconds).flatMap((stretches, seat) => stretches.flatMap(({ from, to }): CounterChange[] => [
    { at: from, counter: counterId(seat), status: 'open' },
    { at: to, counter: counterId(seat), status: 'closed' },
  ]))
}

/** For each seat the stretches at work, earliest first. */
function stretchesOf(rows: readonly Row[], gapSeconds: number): Stretch[][] {
  const { seats, seatOf } = seatsFor(rows)
  const services = rows.flatMap((row, index) => row.served === null ? [] : [{ seat: seatOf.get(index), from: row.called, to: row.served.finished }])
  return seats.map((_, seat) => services
    .filter((one) => one.seat === seat)
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .reduce<Stretch[]>((stretches, { from, to }) => joined(stretches, { from, to }, gapSeconds * 1000), []))
}

function joined(stretches: readonly Stretch[], next: Stretch, gapMs: number): Stretch[] {
  const last = stretches.at(-1)
  if (last === undefined || next.from - last.to > gapMs) return [...stretches, next]
  return [...stretches.slice(0, -1), { from: last.from, to: next.to }]
}
