import type { Event } from '../../domain/events.ts'
import { placesOf } from '../../domain/statistics/statistics.ts'
import { agree } from './support/agree.ts'
import { counted, isIdle, stretches, sumUp } from './support/counter-time.ts'
import { onRandomDays } from './support/every-day.ts'
import type { History } from './support/history.ts'

const nobody = { officer: '', what: '' }

interface Sitting { readonly officer: string, readonly what: string, readonly from: number }

/** Who sits there after a fact, and whether they work or pause; null when nobody does, undefined when it is as before. */
function sittingAfter(event: Event, { officer, what }: Omit<Sitting, 'from'> = nobody): Omit<Sitting, 'from'> | null | undefined {
  switch (event.type) {
    case 'counterOpened': return { officer: event.officer, what: 'staffed' }
    case 'counterPaused': return { officer, what: `pause-${event.reason}` }
    case 'counterResumed': return { officer, what: 'staffed' }
    case 'counterHandedOver': return { officer: event.officer, what }
    case 'counterClosed': return null
    default: return undefined
  }
}

/** Who sat where and paused from when to when, read from the facts alone. */
function sittings({ facts, day }: History) {
  const done: { counter: string, officer: string, what: string, from: number, to: number }[] = []
  const seated = new Map<string, Sitting>()
  const change = (counter: string, at: number, next: Omit<Sitting, 'from'> | null) => {
    const before = seated.get(counter)
    if (before !== undefined) done.push({ counter, ...before, to: at })
    if (next === null) seated.delete(counter)
    else seated.set(counter, { ...next, from: at })
  }
  for (const event of facts) {
    if (!('counter' in event)) continue
    const next = sittingAfter(event, seated.get(event.counter))
    if (next !== undefined) change(event.counter, event.at, next)
  }
  return sumUp(done, day)
}

test('the time counters were staffed and paused is what the facts tell, by officer, reason and hour', () => {
  onRandomDays((history) => {
    agree(counted(history.day, (name) => name === 'staffed' || name.startsWith('pause-')), sittings(history))
  })
})

test('a counter is idle from when it is free and somebody waits for it until one of them ends, each officer on the own account', () => {
  onRandomDays((history) => {
    const { day } = history
    const going = Object.entries(day.idle).map(([counter, from]) =>
      ({ counter, officer: day.counters[counter]?.officer ?? '', what: 'idle', from, to: day.lastAt }))
    const sums = counted(day, (name) => name === 'idle')
    for (const [key, ms] of Object.entries(sumUp(going, day))) sums[key] = (sums[key] ?? 0) + ms
    agree(sums, sumUp(stretches(history, isIdle), day))
  })
})

test('what a counter is said to be idle now is true at every moment, and since when', () => {
  onRandomDays((history) => {
    for (const day of new Set(history.days)) {
      agree(Object.keys(day.idle).sort(), Object.keys(day.counters).filter((counter) => isIdle(day, counter) !== null).sort())
    }
  })
})

test('counters are idle only while they are staffed, and no time of theirs is counted at a service', () => {
  onRandomDays(({ day }) => {
    const ofCounters = placesOf(day.statistics).filter(({ cell }) =>
      Object.keys(cell.durations).some((name) => name === 'staffed' || name === 'idle' || name.startsWith('pause-')))
    agree(ofCounters.filter(({ place }) => place.service !== '' || place.counter === '' || place.officer === ''), [])
    const sum = (name: 'idle' | 'staffed') => ofCounters.reduce((all, { cell }) => all + (cell.durations[name]?.sumMs ?? 0), 0)
    if (day.closed) agree(sum('idle') <= sum('staffed'), true)
  })
})
