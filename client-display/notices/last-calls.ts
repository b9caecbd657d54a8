import type { HallView, RecentCall } from '../hall-view.ts'

const most = 8

/** The last call of each number, newest first, whether its people are still at the counter or not. */
export function lastCalls({ calls }: Pick<HallView, 'calls'>): RecentCall[] {
  const last = new Map(calls.map((call) => [call.ticket, call]))
  return [...last.values()].sort((one, other) => other.call - one.call).slice(0, most)
}
