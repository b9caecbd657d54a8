import { cuttable, type CutLine } from './support/cut-line.ts'
import { openHall, type Hall } from './support/hall.ts'
import { heardClips, silenceAfter } from './support/heard-clips.ts'
import { displayOn, says, type managerOn } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let hall: Hall
let display: ReturnType<typeof displayOn>
let manager: ReturnType<typeof managerOn>
let line: CutLine
let officer: Awaited<ReturnType<typeof officerAt>>

beforeAll(async () => {
  hall = await openHall()
  const profile = await hall.newProfile()
  line = await cuttable(profile)
  display = displayOn(await hall.open('display', '/display', profile))
  await display.pairHere()
  await display.page.getByText('Kính chào ông bà').waitFor()
  manager = await hall.manager()
  await takeNumbers(hall.office.url, 'ho-tich', 3)
  officer = await officerAt(hall.office.url, '1')
  await says(manager.tile('Đang chờ'), '3')
})
afterAll(async () => {
  officer.leave()
  await hall.close()
})

/** How long the display is cut off: longer than the server's word that it is there, and than the manager's patience. */
const cutMs = 8000
/** The last digits of three numbers, each said twice. */
const inOrder = ['digit-1', 'digit-1', 'digit-2', 'digit-2', 'digit-3', 'digit-3']
const silence = () => manager.page.locator('.hall-silence')

interface Proven { readonly shown: readonly number[], readonly spoken: readonly number[] }

/** Which calls the ledger has as shown and as spoken, in the order in which that was said. */
async function proven(): Promise<Proven> {
  const events = (await hall.office.ledger()).flatMap((entry) => entry.events)
  return {
    shown: events.flatMap((event) => event.type === 'callShown' ? [event.call] : []),
    spoken: events.flatMap((event) => event.type === 'callSpoken' ? [event.call] : []),
  }
}

test('a display that is cut off says so, for how long, and the manager sees that the hall is silent', async () => {
  await line.cut()
  const cutAt = performance.now()
  await display.page.getByText('Mất kết nối', { exact: true }).waitFor()
  const { callNext, miss } = officer
  for (const step of [callNext, miss, callNext, miss, callNext]) expect(await step()).toMatchObject({ ok: true })
  await says(silence(), /Sảnh im lặng: Số H001 gọi lúc \d\d:\d\d chưa hiện trên màn hình nào\. 2 lượt gọi sau cũng vậy\./)
  await display.page.waitForTimeout(Math.max(0, cutMs - (performance.now() - cutAt)))
  expect(await display.page.locator('.age').innerText()).toMatch(/^đã 0:(0[6-9]|1\d)$/)
  expect(await display.hero.count()).toBe(0)
  expect(await proven()).toEqual({ shown: [], spoken: [] })
})

test('back on the line it shows and announces all three in order, and each is proven', async () => {
  line.mend()
  await says(display.hero, 'H003')
  expect(await display.page.locator('.connection-notice').innerText()).toBe('')
  await says(display.atCounters, 'H003')
  await silence().locator('p').waitFor({ state: 'detached' })

  await display.page.waitForFunction((count) => window.heard.filter(({ clip }) => clip === 'chime').length === count, 3, { timeout: 60_000 })
  await silenceAfter(display.page)
  const said = (await heardClips(display.page, 0)).map(({ clip }) => clip)
  // each sentence gives the number and then the counter: the last digit of the number comes just before the pause
  expect(said.filter((_clip, place) => said[place + 1] === 'pause')).toEqual(inOrder)
  await expect(until(async () => (await proven()).spoken.length === 3)).resolves.toBe(true)
  expect(await proven()).toEqual({ shown: [1, 2, 3], spoken: [1, 2, 3] })
})

/** Asked again and again, for ten seconds. */
async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let asked = 0; asked < 50; asked += 1) {
    if (await isSo()) return true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return false
}
