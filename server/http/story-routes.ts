import { Router } from 'express'
import { AskedCounter, AskedTicket } from '../../contract/stories.ts'
import type { Directory } from '../../domain/person.ts'
import { counterStory } from '../../domain/views/counter-story.ts'
import { ticketStory } from '../../domain/views/ticket-story.ts'
import type { Clock } from '../clock.ts'
import type { EntryStore } from '../ledger/journal.ts'
import type { Offices } from '../ledger/offices.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

export interface StoryRouteParts {
  readonly entries: Pick<EntryStore, 'after'>
  readonly offices: Pick<Offices, 'on' | 'businessDayOf'>
  readonly directoryOf: (office: string) => Directory
  readonly clock: Clock
}

/** What happened to one ticket or at one counter, as the ledger of the own office tells it. */
export function storyRoutes(parts: StoryRouteParts): Router {
  const router = Router()
  const { directoryOf } = parts
  const managers = allow('manager', 'administrator')
  router.get('/days/:date/tickets/:number', managers, async (request, response) => {
    const asked = AskedTicket.safeParse(request.params)
    const { office } = signedIn(request)
    if (!asked.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const { events, until } = await told(parts, office, asked.data.date)
    const story = ticketStory(events, asked.data.number, until, directoryOf(office))
    if (story === null) refuseWith(response, events.length === 0 ? 'unknownDay' : 'unknownTicket')
    else response.json(story)
  })
  router.get('/days/:date/counters/:counter', managers, async (request, response) => {
    const asked = AskedCounter.safeParse(request.params)
    const { office } = signedIn(request)
    if (!asked.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const { events, until } = await told(parts, office, asked.data.date)
    const story = counterStory(events, asked.data.counter, until, directoryOf(office))
    if (story === null) refuseWith(response, events.length === 0 ? 'unknownDay' : 'unknownCounter')
    else response.json(story)
  })
  return router
}

/** The facts of a day, and until when its story goes. */
async function told({ entries, offices, clock }: StoryRouteParts, office: string, date: string) {
  const kept = await entries.after({ office, day: date }, 0)
  const { nextMidnight, closesAt } = offices.businessDayOf(await offices.on(office, date))
  return { events: kept.flatMap(({ events }) => events), until: Math.min(clock.now(), Math.max(nextMidnight, closesAt)) }
}
