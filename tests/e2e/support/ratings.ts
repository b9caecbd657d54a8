import type { Office } from '../../../domain/office.ts'
import type { RatingSettings } from '../../../domain/rating/settings.ts'
import { usualRating } from '../../../domain/rating/settings.ts'
import type { Event } from '../../../domain/events.ts'
import { call } from '../../../tools/remote/people.ts'
import type { Hall } from './hall.ts'
import { says, tabletOn } from './pages.ts'
import { officerAt, takeNumbers } from './people.ts'

type Rated = Extract<Event, { type: 'serviceRated' }>

/** The demo office as it asks for ratings in a test. */
export function rating(differs: Partial<RatingSettings>): { readonly settings: Partial<Office> } {
  return { settings: { rating: { ...usualRating, ...differs } } }
}

/** Every rating that was kept today, in the order in which they came. */
export async function ratingsKept(hall: Hall): Promise<readonly Rated[]> {
  const events = (await hall.office.ledger()).flatMap((entry) => entry.events)
  return events.flatMap((event) => event.type === 'serviceRated' ? [event] : [])
}

/** Resolves when the ledger has so many ratings. */
export async function untilRated(hall: Hall, count: number): Promise<readonly Rated[]> {
  for (;;) {
    const kept = await ratingsKept(hall)
    if (kept.length >= count) return kept
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The newest rating, as soon as it is the one meant: answers given quickly after each other may be handed in together. */
export async function lastRated(hall: Hall, isMeant: (rated: Rated) => boolean): Promise<Rated> {
  for (;;) {
    const last = (await ratingsKept(hall)).at(-1)
    if (last !== undefined && isMeant(last)) return last
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** An officer at a counter who serves one after another. */
export async function servingAt(hall: Hall, counter: string) {
  const officer = await officerAt(hall.office.url, counter)
  return {
    ...officer,
    /** Takes a number, calls and serves it; resolves to the link of its page when it has ended. */
    async serveOne(service: string): Promise<string> {
      const [link = ''] = await takeNumbers(hall.office.url, service, 1)
      for (const step of [officer.callNext, officer.start, officer.finish]) {
        const reply = await step()
        if (!reply.ok) throw new Error(`the officer was refused: ${reply.code}`)
      }
      return link
    },
    /** The same, with the code of a dossier. */
    async finishedWith(service: string, dossier: string) {
      await takeNumbers(hall.office.url, service, 1)
      for (const step of [officer.callNext, officer.start]) await step()
      return officer.finish(dossier)
    },
  }
}

/** A tablet of no counter, in the hall. */
export async function hallTablet(hall: Hall) {
  const page = await hall.open('rating', '/rating?slot=hall')
  const code = (await page.locator('.code').innerText()).replace(/\D/g, '')
  const { status } = await call(hall.office.url, 'POST', '/api/demo/pair', null, { code, counter: null })
  if (status !== 201) throw new Error(`the tablet was not paired: ${String(status)}`)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).tap()
  return {
    ...tabletOn(page), press,
    /** From the first touch to the code: what stands on a ticket. */
    async type(number: string, ratingCode: string) {
      await press('Bắt đầu đánh giá')
      await press(number.charAt(0))
      for (const digit of number.slice(1)) await press(digit)
      await press('Tiếp tục')
      await says(page.locator('h2'), 'Mã đánh giá trên phiếu')
      for (const digit of ratingCode) await press(digit)
    },
  }
}
