import type { BrowserContext } from 'playwright-core'
import type { Event, EventType } from '../../../domain/events.ts'
import { call } from '../../../tools/remote/people.ts'
import type { DemoOffice } from './office.ts'
import { cookieOf } from './people.ts'

type Fact<T extends EventType> = Extract<Event, { type: T }>

/** The last fact of a kind in today's ledger. */
export async function lastFact<T extends EventType>(office: DemoOffice, type: T): Promise<Fact<T>> {
  const events = (await office.ledger()).flatMap((entry) => entry.events)
  const found = events.findLast((event): event is Fact<T> => event.type === type)
  if (found === undefined) throw new Error(`the ledger has no ${type}`)
  return found
}

/** What the officer who is signed in in this browser is told of the words beside the ledger. */
export async function wordsUnder(office: DemoOffice, profile: BrowserContext, id: string | null | undefined): Promise<unknown> {
  return (await call(office.url, 'GET', `/api/remarks/${id ?? 'none'}`, await cookieOf(profile))).body
}
