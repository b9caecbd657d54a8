import type { Browser } from 'playwright-core'
import { readAtRest } from '../faults/support/data-folder.ts'
import { openPlace, startReady } from '../faults/support/busy-hall.ts'
import { startBrowser } from '../../tools/browser.ts'
import { demoSignIn } from '../../tools/remote/people.ts'
import { openPage, openProfile } from './support/browser.ts'
import { heardClips, silenceAfter } from './support/heard-clips.ts'
import { displayOn, says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let place: Awaited<ReturnType<typeof openPlace>>
let browser: Browser

beforeAll(async () => {
  place = await openPlace()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await place.remove()
})

const twice = (serial: number) => {
  const once = ['ticket', 'letter-h', 'digit-0', 'digit-0', `digit-${serial}`, 'pause', 'to-counter-number', 'digit-1']
  return ['chime', ...once, 'long-pause', ...once]
}

test('a server that is killed while the hall is spoken to cuts no word off, and nothing is said twice when it is back', async () => {
  const url = `http://127.0.0.1:${place.port}`
  const killed = await startReady(place)
  const display = displayOn(await openPage(await openProfile(browser), 'display', `${url}/display`))
  await display.pairHere()
  await display.page.getByText('Kính chào ông bà').waitFor()
  await takeNumbers(url, 'ho-tich', 2)
  const cookie = await demoSignIn(url, 'officer')
  const before = await officerAt(url, '1', cookie)
  await before.open()
  await before.callNext()

  await display.page.waitForFunction(() => window.heard[2]?.isOver === true)
  expect(await killed.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
  before.leave()
  await display.page.getByText('Mất kết nối', { exact: true }).waitFor()
  expect((await heardClips(display.page, 0)).some(({ isOver }) => !isOver)).toBe(true)
  const server = await startReady(place)
  await says(display.atCounters, 'H001')
  await display.page.getByText('Mất kết nối', { exact: true }).waitFor({ state: 'detached' })

  const after = await officerAt(url, '1', cookie)
  for (const step of [after.miss, after.callNext]) expect(await step()).toMatchObject({ ok: true })
  await says(display.hero, 'H002')
  const heard = await heardClips(display.page, twice(1).length + twice(2).length)
  expect(heard.map(({ clip }) => clip)).toEqual([...twice(1), ...twice(2)])
  // no word is cut off by the next
  heard.slice(1).forEach(({ begins }, at) => { expect(begins).toBeGreaterThan((heard[at]?.ends ?? 0) - 0.001) })
  await silenceAfter(display.page)

  await says(display.atCounters, 'H002')
  await after.untilSpoken(2)
  after.leave()
  await display.page.close()
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
  const events = (await readAtRest(place.dataFolder)).entries.flatMap((entry) => entry.events)
  expect(events.flatMap((event) => event.type === 'callSpoken' ? [event.call] : [])).toEqual([1, 2])
})
