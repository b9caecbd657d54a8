import type { KnownOffice } from '../../contract/office.ts'
import { shortCall, usualAnnouncing, type Announcing } from '../../domain/speech/announcing.ts'
import type { Office } from '../../domain/office.ts'
import { call, demoSignIn } from '../../tools/remote/people.ts'
import { cuttable, type CutLine } from './support/cut-line.ts'
import { openHall, type Hall } from './support/hall.ts'
import { heardClips, silenceAfter } from './support/heard-clips.ts'
import { displayOn, says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let hall: Hall
let display: ReturnType<typeof displayOn>
let line: CutLine
let first: Awaited<ReturnType<typeof officerAt>>
let second: typeof first

beforeEach(async () => {
  hall = await openHall({ settings: { announcing: { ...usualAnnouncing, repeat: 1 }, closesAt: '10:00' } })
  const profile = await hall.newProfile()
  line = await cuttable(profile)
  display = displayOn(await hall.open('display', '/display', profile))
  await display.pairHere()
  await display.page.getByText('Kính chào ông bà').waitFor()
  first = await officerAt(hall.office.url, '1')
  second = await officerAt(hall.office.url, '2')
})
afterEach(async () => {
  first.leave()
  second.leave()
  await hall.close()
})

/** What a manager changes while everything runs. */
async function set(changes: Partial<Announcing>): Promise<void> {
  const { url } = hall.office
  const manager = await demoSignIn(url, 'manager')
  const { revision, office } = (await call(url, 'GET', '/api/office', manager)).body as KnownOffice
  const settings: Partial<Office> = { announcing: { ...office.announcing, ...changes } }
  expect((await call(url, 'PATCH', '/api/office', manager, { revision, changes: settings })).status).toBe(200)
}

/** Everything said from a clip on, sentence by sentence, once it is `count` sentences and said to the end. */
async function sentences(count: number, from = 0, begin = 'chime'): Promise<readonly string[]> {
  await display.page.waitForFunction(([least, skip, clip]) =>
    window.heard.slice(Number(skip)).filter((one) => one.clip === clip).length >= Number(least), [count, from, begin], { timeout: 60_000 })
  await silenceAfter(display.page)
  const clips = (await heardClips(display.page, 0, from)).map(({ clip }) => clip).join(' ')
  return clips.split(new RegExp(`(?:^| )${begin} `)).slice(1)
}

const ok = { ok: true }
const number = (letter: string, serial: number) => `letter-${letter} digit-0 digit-0 digit-${serial} pause`

test('a call, a recall and a transfer are said each with its own sentence, in their order', async () => {
  await takeNumbers(hall.office.url, 'ho-tich', 1)
  for (const step of [first.callNext, first.recall, () => first.sendTo('2'), second.callNext]) expect(await step()).toMatchObject(ok)
  expect(await sentences(3)).toEqual([
    `ticket ${number('h', 1)} to-counter-number digit-1`,
    `call-again digit-2 pause ticket-again ${number('h', 1)} to-counter-number digit-1`,
    `ticket ${number('h', 1)} move-counter-number digit-2`,
  ])
})

test('what a manager changes is heard with the next call, without touching the display', async () => {
  await takeNumbers(hall.office.url, 'ho-tich', 2)
  await first.callNext()
  await sentences(1)
  const before = await heardClips(display.page, 0)
  expect(new Set(before.map(({ volume }) => volume))).toEqual(new Set([1]))

  await set({ speed: 1.25, volume: 0.5, chime: false, templates: { ...usualAnnouncing.templates, call: shortCall } })
  await second.callNext()
  expect(await sentences(1, before.length, 'number')).toEqual([`${number('h', 2)} to-counter-number digit-2`])
  const after = await heardClips(display.page, 0, before.length)
  expect(new Set(after.map(({ volume }) => volume))).toEqual(new Set([0.5]))
  const lasts = (heard: typeof after, clip: string) => {
    const found = heard.find((one) => one.clip === clip)
    return (found?.ends ?? 0) - (found?.begins ?? 0)
  }
  for (const clip of ['letter-h', 'digit-0', 'to-counter-number']) {
    expect(lasts(before, clip) / lasts(after, clip)).toBeCloseTo(1.25, 2)
  }
})

test('a display that was away says what is younger than the office has set, and shows what is older', async () => {
  await set({ catchUpSeconds: 60 })
  await takeNumbers(hall.office.url, 'ho-tich', 3)
  await first.callNext()
  await sentences(1)
  const before = (await heardClips(display.page, 0)).length
  await line.cut()
  await display.page.getByText('Mất kết nối', { exact: true }).waitFor()
  await second.callNext()
  hall.office.clock.pass(90_000)
  await first.miss()
  await first.callNext()
  line.mend()
  await says(display.atCounters, /H002.*H003|H003.*H002/s)
  expect(await sentences(1, before)).toEqual([`ticket ${number('h', 3)} to-counter-number digit-1`])
  await takeNumbers(hall.office.url, 'ho-tich', 1)
  await says(display.waiting, '1 người')
  expect((await heardClips(display.page, 0, before)).filter(({ clip }) => clip === 'chime')).toHaveLength(1)
})

test('the closing is announced once, after the call that is being said, and not again after a reload', async () => {
  await set({ closingMinutes: 30 })
  await takeNumbers(hall.office.url, 'ho-tich', 1)
  await first.callNext()
  await heardClips(display.page, 1)
  hall.office.clock.pass(30 * 60_000)
  await takeNumbers(hall.office.url, 'chung-thuc', 1)
  const closing = 'office-closing pause thank-you'
  expect(await sentences(2)).toEqual([`ticket ${number('h', 1)} to-counter-number digit-1`, closing])

  await display.page.reload()
  await says(display.waiting, '1 người')
  await second.callNext()
  expect(await sentences(1)).toEqual([`ticket ${number('a', 1)} to-counter-number digit-2`])
})

test('an office that wants it hears who did not come, in turn', async () => {
  await set({ absent: true })
  await takeNumbers(hall.office.url, 'ho-tich', 2)
  for (const step of [first.callNext, first.miss, first.callNext]) expect(await step()).toMatchObject(ok)
  expect(await sentences(3)).toEqual([
    `ticket ${number('h', 1)} to-counter-number digit-1`,
    `ticket-again ${number('h', 1)} absent pause see-desk`,
    `ticket ${number('h', 2)} to-counter-number digit-1`,
  ])
})
