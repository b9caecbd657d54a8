import { emptyDay } from '../../../domain/day.ts'
import type { Event } from '../../../domain/events.ts'
import { evolve } from '../../../domain/evolve/evolve.ts'
import { agree } from '../support/agree.ts'
import { onRandomDays } from '../support/every-day.ts'

/** Without what citizens said before they said something else of the same transaction. */
function finalOnly(facts: readonly Event[]): Event[] {
  const said = facts.flatMap((fact) => fact.type === 'serviceRated' || fact.type === 'ratingDeclined' ? [fact] : [])
  const last = new Map(said.map((fact) => [`${fact.ticket}/${fact.transaction}`, fact]))
  const kept = new Set<Event>(last.values())
  return facts.filter((fact) => !(said as Event[]).includes(fact) || kept.has(fact))
}

test('the statistics of a day are those of what everybody said last', () => {
  let changed = 0
  onRandomDays(({ facts, day }) => {
    const final = finalOnly(facts)
    changed += facts.length - final.length
    agree(final.reduce(evolve, emptyDay).statistics, day.statistics)
  })
  expect(changed).toBeGreaterThan(0)
})
