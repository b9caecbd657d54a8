import { randomUUID } from 'node:crypto'
import type { DistancePage } from '../../../contract/distance.ts'
import type { DistanceNumbers } from '../../../domain/distance-numbers.ts'
import { call } from '../../../tools/remote/people.ts'

/** One number of a phone at a time, three in a day, of every service. */
export const distance: DistanceNumbers = { services: 'all', openPerDevice: 1, perDevice: 3, perDay: null }

/** A phone that opens the page of an office and keeps the cookie it is given. */
export async function phoneAt(url: string, office = 'office') {
  const { cookie } = await call(url, 'GET', `/api/distance/${office}`, null)
  if (cookie === null) throw new Error('the phone got no cookie')
  return {
    cookie,
    async page() { return (await call(url, 'GET', `/api/distance/${office}`, cookie)).body as DistancePage },
    take: (more: object = {}) => askForNumber(url, cookie, { office, ...more }),
  }
}

/** What the page sends when "Lấy số" is tapped. */
export function askForNumber(url: string, cookie: string | null, more: object = {}) {
  return call(url, 'POST', '/api/distance-numbers', cookie, {
    office: 'office', day: '2026-11-20', service: 'ho-tich', procedure: null, language: 'vi', commandId: randomUUID(), ...more,
  })
}
