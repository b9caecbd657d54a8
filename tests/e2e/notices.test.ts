import { readFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'
import type { Notice } from '../../domain/notices.ts'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { displayOn, says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'
import { changeOffice, hangDisplay, uploadMedia } from './support/places.ts'

let hall: Hall
let display: ReturnType<typeof displayOn>
let officer: Awaited<ReturnType<typeof officerAt>>

beforeEach(async () => {
  hall = await openHall()
  const page = await hall.open('display', '/display?sound=off')
  display = displayOn(page)
  await display.pairHere()
  await page.getByText('Kính chào ông bà').waitFor()
  await takeNumbers(hall.office.url, 'ho-tich', 2)
  officer = await officerAt(hall.office.url, '1')
})
afterEach(async () => {
  officer.leave()
  await hall.close()
})

const notice = (id: string, more: Partial<Notice>): Notice =>
  ({ id, kind: 'text', text: null, media: null, seconds: 3600, from: null, to: null, zones: [], ...more })
const words = notice('words', { text: { vi: 'Xin giữ trật tự', en: 'Please be quiet' } })
/** What the settings page says when nothing is left to be saved. */
const allKept = /Đã lưu\.|Không có thay đổi\./
const panel = () => display.page.getByRole('region', { name: 'Thông báo' })

function show(...items: readonly Notice[]): Promise<void> {
  return changeOffice(hall.office.url, { notices: { quietSeconds: 60, items } })
}

/** What stood on the display at any moment: a notice, a call, or both at once, which must never be. */
function watchTogether(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = new Set<string>()
    Object.assign(window, { seen })
    const look = () => {
      const [isNotice, isCall] = ['.notice-panel', '.call-hero'].map((part) => document.querySelector(part) !== null)
      seen.add(`${isNotice === true ? 'notice' : ''}${isCall === true ? 'call' : ''}`)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
    look()
  })
}

test('a quiet hall shows notices beside who waits and who was called, and a call takes their place in the same picture', async () => {
  await officer.callNext()
  await says(display.hero, 'H001')
  await show(words)
  expect(await panel().count()).toBe(0)
  hall.office.clock.pass(61_000)
  await takeNumbers(hall.office.url, 'ho-tich', 1)
  await panel().getByText('Xin giữ trật tự').waitFor()
  await says(display.waiting, 'Hộ tịch')
  await says(display.page.getByRole('region', { name: 'Đã gọi gần đây' }), 'H001')
  expect(await faultsOf(display.page)).toEqual([])
  await watchTogether(display.page)
  await officer.start()
  await officer.finish()
  await officer.callNext()
  await says(display.hero, 'H002')
  expect(await panel().count()).toBe(0)
  expect(await display.page.evaluate(() => [...Reflect.get(window, 'seen') as Set<string>])).toEqual(['notice', 'call'])
})

test('pictures and videos are shown, silently, and one that cannot be loaded makes way for the others', async () => {
  const { url } = hall.office
  const canvas = createCanvas(320, 180)
  canvas.getContext('2d').fillRect(0, 0, 320, 180)
  const picture = await uploadMedia(url, new Uint8Array(await canvas.encode('png')))
  const video = await uploadMedia(url, new Uint8Array(readFileSync('tests/support/media/short.webm')))
  await show(notice('gone', { kind: 'picture', media: 'gone' }), notice('picture', { kind: 'picture', media: picture, text: { vi: 'Nộp hồ sơ tại nhà', en: 'Apply from home' } }))
  await panel().getByRole('img', { name: 'Nộp hồ sơ tại nhà' }).waitFor()
  await display.page.waitForFunction(() => document.querySelector<HTMLImageElement>('.notice-panel img')?.naturalWidth === 320)
  await show(notice('video', { kind: 'video', media: video }))
  await display.page.waitForFunction(() => {
    const player = document.querySelector<HTMLVideoElement>('.notice-panel video')
    return player !== null && player.muted && player.currentTime > 0.2
  })
  expect(await faultsOf(display.page)).toEqual([])
})

test('a display without the server shows no notice but that it is lost, and for how long', async () => {
  await show(words)
  await panel().getByText('Xin giữ trật tự').waitFor()
  await hall.office.goDown()
  await display.page.getByText('Mất kết nối', { exact: true }).waitFor()
  await display.page.getByText(/^đã 0:0[1-9]$/).waitFor()
  expect(await panel().count()).toBe(0)
  const [title, age] = await display.page.evaluate(() => ['.connection-notice .large', '.screen-frame > .age']
    .map((part) => parseFloat(getComputedStyle(document.querySelector(part) ?? document.body).fontSize) / innerHeight))
  expect([title, age].every((share) => (share ?? 0) > 0.045)).toBe(true)
  await hall.office.comeBack()
  await panel().getByText('Xin giữ trật tự').waitFor()
})

test('a manager writes a notice, uploads a picture and sees both as the hall will', async () => {
  const manager = await hall.manager('quản lý', '#settings/notices')
  const { page } = manager
  await page.getByRole('button', { name: 'Thêm thông báo chữ' }).click()
  await page.getByLabel('Nội dung (Tiếng Việt)').fill('Nghỉ lễ từ 01/9 đến 03/9')
  await page.getByLabel('Nội dung (English)').fill('Closed on holidays')
  await page.getByRole('region', { name: 'Xem trước như trên màn hình sảnh: 1. Chữ' }).getByText('Nghỉ lễ từ 01/9 đến 03/9').waitFor()
  const canvas = createCanvas(320, 180)
  await page.getByLabel('Thêm ảnh hoặc video').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: await canvas.encode('png') })
  await page.getByRole('heading', { name: '2. Ảnh' }).waitFor()
  await page.getByLabel('Thêm ảnh hoặc video').setInputFiles({ name: 'b.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await page.getByText('Tệp này không phải ảnh').waitFor()
  await page.getByRole('button', { name: 'Đưa lên trước 2. Ảnh' }).click()
  await page.getByRole('heading', { name: '1. Ảnh' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText(allKept).waitFor()
  await panel().waitFor()
})

test('a manager divides the hall into zones', async () => {
  const { page } = await hall.manager('quản lý', '#settings/zones')
  await page.getByRole('button', { name: 'Thêm khu vực' }).click()
  await page.getByText('Chưa điền nội dung: khu vực 1').waitFor()
  await page.getByLabel('Tên khu vực (Tiếng Việt)').fill('Khu A')
  await page.getByLabel('Tên khu vực (English)').fill('Zone A')
  await page.getByLabel('Quầy 2', { exact: true }).check()
  await page.getByText('Chưa điền nội dung: khu vực 1').waitFor({ state: 'detached' })
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText(allKept).waitFor()
  const zoned = await hall.open('display', '/display')
  await hangDisplay(hall.office.url, zoned, { zone: 'khu-1' })
  await zoned.getByText('Khu A').waitFor()
})
