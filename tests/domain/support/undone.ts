import type { Event } from '../../../domain/events.ts'

/** For every fact that takes a press back: the press that it takes back, which is the last thing that happened at its counter. */
export function undoneBy(facts: readonly Event[]): ReadonlyMap<Event, Event> {
  const undone = new Map<Event, Event>()
  const lastAt = new Map<string, Event>()
  for (const event of facts) {
    if (!('counter' in event)) continue
    const last = lastAt.get(event.counter)
    if (event.type === 'actionUndone' && last !== undefined) undone.set(event, last)
    lastAt.set(event.counter, event)
  }
  return undone
}

/** What happened and stands: without the presses that were taken back, and without the taking back. */
export function standing(facts: readonly Event[]): Event[] {
  const undone = undoneBy(facts)
  const pressed = new Set(undone.values())
  return facts.filter((event) => !undone.has(event) && !pressed.has(event))
}
