import type { Frame, Page } from 'playwright-core'
import type { EventType } from '../../domain/events.ts'
import { inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { complaintsIn } from './support/no-complaints.ts'
import { managerOn } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

declare global {
  interface Window { pictures: (readonly [time: string, hero: string])[] }
}

let hall: Hall
let page: Page
let complaints: readonly string[]

beforeAll(async () => {
  hall = await openHall()
  await shortDay()
  const profile = await hall.newProfile()
  complaints = complaintsIn(profile)
  page = await hall.open('manager', '/manager#film', profile)
  await managerOn(page).signInAs('quản lý')
  await slider().waitFor()
})
afterAll(() => hall.close())

/** Three numbers; one is called after two minutes and served for six, the next is called then and served for four. */
async function shortDay(): Promise<void> {
  const { url, clock } = hall.office
  const officer = await officerAt(url, '3')
  await takeNumbers(url, 'cu-tru', 3)
  for (const minutes of [6, 4]) {
    clock.pass(120_000)
    await officer.callNext()
    await officer.start()
    clock.pass(minutes * 60_000)
    await officer.finish()
  }
  officer.leave()
}

const slider = () => page.getByRole('slider', { name: 'Thời điểm' })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const filmed = () => page.frameLocator('iframe')
const hero = (text: string) => filmed().locator('.call-hero').filter({ hasText: text })

async function momentOf(type: EventType, which = -1): Promise<number> {
  const events = (await hall.office.ledger()).flatMap((entry) => entry.events).filter((event) => event.type === type)
  return events.at(which)?.at ?? 0
}

/** "09:02:00" in Vietnam. */
const timeOf = (moment: number) => new Date(moment + 7 * 3_600_000).toISOString().slice(11, 19)

async function seek(moment: number): Promise<void> {
  await slider().fill(String(moment))
  await filmed().locator('.replay-banner', { hasText: timeOf(moment) }).waitFor()
}

function frameNow(): Frame {
  const frame = page.frames().find((one) => one.parentFrame() !== null)
  if (frame === undefined) throw new Error('no screen is shown')
  return frame
}

/** Writes down what the hall shows under which time, whenever one of them changes. */
function writeDown(): void {
  window.pictures = []
  const textOf = (place: string) => document.querySelector(place)?.textContent ?? ''
  new MutationObserver(() => {
    window.pictures = [...window.pictures, [textOf('.replay-banner time'), /U00\d/.exec(textOf('.call-hero'))?.[0] ?? '']]
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

test('sought to a call, the hall shows it; sought to the moment before, it does not', async () => {
  const called = await momentOf('ticketCalled')
  await seek(called)
  await hero('U002').waitFor()
  await seek(called - 1000)
  await hero('U001').waitFor()
  await seek(await momentOf('ticketCalled', 0) - 1000)
  await filmed().getByText('Kính chào ông bà').waitFor()
  await filmed().getByText('Không phải hình ảnh lúc này').waitFor()
})

test('played at 600 times it shows every call, none before its time, and stops at the end', async () => {
  await button('Bắt đầu 09:00').click()
  await filmed().getByText('Kính chào ông bà').waitFor()
  const frame = frameNow()
  await frame.evaluate(writeDown)
  await button('Nhanh gấp 600 lần').click()
  await button('Phát').click()
  await hero('U002').waitFor()
  await button('Phát').waitFor()
  const pictures = await frame.evaluate(() => window.pictures)
  const calls = { U001: timeOf(await momentOf('ticketCalled', 0)), U002: timeOf(await momentOf('ticketCalled')) }
  expect(new Set(pictures.map(([, number]) => number).filter((number) => number !== ''))).toEqual(new Set(['U001', 'U002']))
  for (const [time, number] of pictures) {
    expect(number >= 'U001' ? calls[number as keyof typeof calls] <= time : time < calls.U001).toBe(true)
  }
})

test('keys move the film from anywhere on the page', async () => {
  const begin = await momentOf('dayOpened')
  await seek(begin)
  await page.getByRole('heading', { name: 'Phát lại' }).click()
  for (const key of ['ArrowRight', 'ArrowRight', 'PageUp', 'ArrowLeft']) await page.keyboard.press(key)
  expect(Number(await slider().inputValue())).toBe(begin + 11 * 60_000)
  await page.keyboard.press('Home')
  expect(Number(await slider().inputValue())).toBe(begin)
})

test('an officer\'s screen and the manager\'s figures are shown as they were, and whatever is pressed there changes nothing', async () => {
  const before = await hall.office.ledger()
  await button('Quầy 3').click()
  await seek(await momentOf('ticketCalled') + 60_000)
  await filmed().getByRole('region', { name: 'Số tại quầy' }).getByText('U002').first().waitFor()
  const frame = frameNow()
  await frame.locator('button.next').evaluate((next: HTMLElement) => { next.click() })
  await frame.locator('button.next').evaluate((next: HTMLElement) => { next.click() })
  await button('Số liệu của quản lý').click()
  await seek(await momentOf('ticketCalled'))
  await filmed().locator('dl > div').filter({ hasText: 'Đã phục vụ' }).locator('dd').filter({ hasText: /^1$/ }).waitFor()
  await button('Màn hình trung tâm').click()
  await hero('U002').waitFor()
  expect(await hall.office.ledger()).toEqual(before)
  expect(await frameNow().evaluate(() => window.heard)).toEqual([])
  expect(complaints).toEqual([])
})

test('the page can be used by everybody', async () => {
  expect(await inEachState(page, {
    async hall() { await seek(await momentOf('ticketCalled')) },
    async playing() {
      await button('Nhanh gấp 1 lần').click()
      await button('Phát').click()
      await button('Tạm dừng').waitFor()
    },
    async counter() {
      await button('Tạm dừng').click()
      await button('Quầy 3').click()
    },
    async inEnglish() {
      await button('English').click()
      await filmed().getByText('Not what happens now').waitFor()
      await button('Tiếng Việt').click()
      await button('Màn hình trung tâm').click()
    },
  })).toEqual({})
})
