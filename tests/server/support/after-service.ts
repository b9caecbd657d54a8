import type { Limits } from '../../../server/limits.ts'
import type { RatingSettings } from '../../../domain/rating/settings.ts'
import type { Database } from '../../support/database.ts'
import { openHall } from '../../support/hall.ts'
import { smallOffice } from '../../support/small-office.ts'
import { serveNext, take } from './asking.ts'
import { lavish } from './lavish.ts'
import { readLedger } from './ledger.ts'

export const said = { transaction: 0, reasons: [], comment: null }
export const minute = 60_000
export const threeDays = 3 * 86_400_000

/** A hall in which A001 has been served at counter 1, and the link of its page. */
export async function afterService(database: Database, rating: Partial<RatingSettings> = {}, limits: Limits = lavish) {
  const office = { ...smallOffice, rating: { ...smallOffice.rating, ...rating } }
  const hall = await openHall(database, { office, limits })
  const [kiosk, counter, tablet] = [await hall.kiosk(), await hall.counter('1'), await hall.tablet('1')]
  const { ticket, link } = await take(kiosk)
  await serveNext(counter, '1')
  await tablet.until(({ asking }) => asking?.ticket === ticket)
  return { hall, kiosk, counter, tablet, ticket, link }
}

export async function ratingsKept(database: Database) {
  const entries = await readLedger(database)
  return entries.flatMap(({ events }) => events).flatMap((event) => event.type === 'serviceRated' ? [event] : [])
}
