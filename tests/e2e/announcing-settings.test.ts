import type { KnownOffice } from '../../contract/office.ts'
import { call, demoSignIn } from '../../tools/remote/people.ts'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { heardClips, silenceAfter } from './support/heard-clips.ts'
import type { managerOn } from './support/pages.ts'

let hall: Hall
let manager: ReturnType<typeof managerOn>

beforeEach(async () => {
  hall = await openHall()
  manager = await hall.manager('quản lý', '#settings/announcing')
  await manager.page.getByRole('heading', { name: 'Câu đọc trên loa' }).waitFor()
})
afterEach(() => hall.close())

const said = async () => (await heardClips(manager.page, 1)).map(({ clip }) => clip)
const field = (label: string) => manager.page.getByRole('group', { name: 'Gọi số' }).getByRole('textbox', { name: label })
const listen = () => manager.page.getByRole('button', { name: 'Nghe thử: Gọi số, Tiếng Việt' })

async function kept() {
  const known = (await call(hall.office.url, 'GET', '/api/office', await demoSignIn(hall.office.url, 'manager'))).body as KnownOffice
  return known.office.announcing
}

test('a manager hears how a call would sound before anything is saved, and then saves it', async () => {
  const { page } = manager
  const before = await kept()
  await page.getByRole('button', { name: 'Dùng câu ngắn: “Mời số {number} đến quầy số {counter}.”' }).click()
  await page.getByLabel('Số lần đọc mỗi lượt gọi').fill('1')
  await page.getByLabel('Đọc số thứ tự').selectOption('Cả số (hai)')
  await page.getByRole('slider', { name: 'Âm lượng' }).fill('50')
  await listen().click()
  await page.getByRole('button', { name: 'Dừng: Gọi số, Tiếng Việt' }).waitFor()
  expect(await said()).toEqual(['chime', 'number', 'letter-h', 'digit-2', 'pause', 'to-counter-number', 'digit-8'])
  expect((await heardClips(page, 1))[0]).toMatchObject({ volume: 0.5 })
  await silenceAfter(page)
  await listen().waitFor()
  expect(await kept()).toEqual(before)

  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText(/^(Đã lưu|Không có thay đổi)/).waitFor()
  expect(await kept()).toMatchObject({ repeat: 1, wholeNumbers: true, volume: 0.5, templates: { call: { vi: 'Mời số {number} đến quầy số {counter}.' } } })
})

test('words that no clip says are named while they are typed, and nobody hears another sentence in their place', async () => {
  const { page } = manager
  await field('Tiếng Việt').fill('Kính mời bà con có số {number} đến quầy số {counter}')
  await page.getByText('Chưa có đoạn ghi âm cho: Kính, mời, bà, con, có, số').waitFor()
  await field('Tiếng Anh').fill('Ticket number {number}')
  await page.getByText('Câu này cần có {counter}.').waitFor()
  expect(await listen().getAttribute('aria-disabled')).toBe('true')
  await listen().click({ force: true })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Có thiết lập chưa hợp lý. Mời sửa những chỗ được nêu.').waitFor()
  expect(await page.evaluate(() => window.heard.length)).toBe(0)
  expect((await kept()).templates.call.vi).toContain('Xin mời công dân')
  expect(await faultsOf(page)).toEqual([])
})

test('one sentence that is listened to ends when another is', async () => {
  const { page } = manager
  await listen().click()
  await heardClips(page, 1)
  await page.getByRole('button', { name: 'Nghe thử: Báo sắp hết giờ, Tiếng Việt' }).click()
  await page.waitForFunction(() => window.heard.some(({ clip }) => clip === 'office-closing'))
  const clips = await said()
  const closing = clips.lastIndexOf('chime')
  await page.waitForFunction((from) => window.heard.slice(0, from).every(({ isOver }) => isOver), closing)
  expect(clips.slice(closing)).toEqual(['chime', 'office-closing', 'pause', 'thank-you'])
  expect((await heardClips(page, 0, closing)).some(({ isOver }) => !isOver)).toBe(true)
  await page.getByRole('button', { name: 'Dừng: Báo sắp hết giờ, Tiếng Việt' }).click()
  await page.getByRole('button', { name: 'Nghe thử: Báo sắp hết giờ, Tiếng Việt' }).waitFor()
  await silenceAfter(page)
})
