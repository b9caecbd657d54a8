import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from 'playwright-core'
import { call, demoSignIn } from '../../tools/remote/people.ts'
import { inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { complaintsIn } from './support/no-complaints.ts'
import { managerOn, says } from './support/pages.ts'

let hall: Hall
beforeEach(async () => { hall = await openHall({ past: ['2026-11-17', '2026-11-18', '2026-11-19'] }) })
afterEach(() => hall.close())

async function trendsPage(): Promise<{ page: Page, complaints: readonly string[] }> {
  const profile = await hall.newProfile()
  const complaints = complaintsIn(profile)
  const page = await hall.open('manager', '/manager#trends', profile)
  await managerOn(page).signInAs('quản lý')
  await drawn(page)
  return { page, complaints }
}

const card = (page: Page, title: string) => page.getByRole('region', { name: title })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Until every card has its figures. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.trend-card .summary').nth(7).waitFor()
  await page.locator('.trend-card[aria-busy=true]').first().waitFor({ state: 'detached' })
}

/** How many points of a drawing have a colour. */
function colouredPoints(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    const { data } = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
    return [...data].filter((value, index) => index % 4 === 3 && value > 0).length
  })
}

async function kept(page: Page, part: Locator, button: 'PNG' | 'CSV'): Promise<{ name: string, bytes: Buffer }> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), part.getByRole('button', { name: button }).click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('a manager sees every chart drawn, with its sentence, its target and the law that it is from', async () => {
  const { page, complaints } = await trendsPage()
  const canvases = page.locator('.trend-card canvas')
  expect(await canvases.count()).toBe(7)
  for (const canvas of await canvases.all()) expect(await colouredPoints(canvas)).toBeGreaterThan(2000)
  await says(card(page, 'Thời gian chờ mỗi lượt theo giờ'), /Cao nhất: .+phút \(n = \d+\)[\s\S]*Không đạt chỉ tiêu: \d+\/\d+[\s\S]*Chỉ tiêu 15,0\s*phút. Nguồn: T2: .+QĐ 468\/QĐ-TTg/)
  await says(card(page, 'Phân bố thời gian chờ'), /Một nửa số lượt chờ không quá [\d,]+\s*phút/)
  expect(await card(page, 'Thời gian chờ theo thứ và giờ').getByRole('rowheader').filter({ hasText: /^Thứ (Ba|Tư|Năm)$/ }).count()).toBe(3)
  await press(page, 'Dịch vụ')
  await card(page, 'Mức độ hài lòng theo dịch vụ').waitFor()
  expect(complaints).toEqual([])
})

test('every table can be taken away as it is shown, and every chart as a picture', async () => {
  const { page } = await trendsPage()
  await press(page, 'Ngày')
  await card(page, 'Thời gian chờ mỗi lượt theo ngày').waitFor()
  await drawn(page)
  for (const part of await page.locator('.trend-card').all()) {
    await part.getByText('Xem dạng bảng').click()
    const table = part.locator('details table')
    const shown = await table.getByRole('row').evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent.trim())))
    const file = await kept(page, part, 'CSV')
    expect(file.bytes.subarray(0, 3)).toEqual(Buffer.from([0xEF, 0xBB, 0xBF]))
    expect(file.bytes.toString().replace('\uFEFF', '').trimEnd().split('\r\n').map((line) => line.split(';'))).toEqual(shown)
    expect(shown.length).toBeGreaterThan(2)
    const picture = await kept(page, part, 'PNG')
    expect(picture.name).toMatch(/^luot-[a-z]+-2026-10-22-2026-11-20\.png$/)
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([picture.bytes.readUInt32BE(16), picture.bytes.length > 20_000]).toEqual([2400, true])
  }
})

test('two periods stand beside each other, also when the chart could not be fetched at first', async () => {
  const { page } = await trendsPage()
  await page.route('**/api/trends/wait?**', (route) => route.abort())
  await page.getByRole('combobox', { name: 'So với' }).selectOption({ label: 'Kỳ khác…' })
  const wait = page.locator('.trend-card').first()
  await wait.getByRole('alert').waitFor()
  await page.unroute('**/api/trends/wait?**')
  const set = async (name: string, from: string, to: string) => {
    const group = page.getByRole('group', { name })
    await group.getByLabel('Từ ngày').fill(from)
    await group.getByLabel('Đến ngày').fill(to)
    await page.keyboard.press('Tab')
  }
  await wait.getByRole('button', { name: 'Thử lại' }).click()
  await wait.locator('canvas').waitFor()
  await set('Thời gian', '2026-11-19', '2026-11-19')
  await set('Kỳ khác…', '2026-11-17', '2026-11-17')
  await says(wait, /19\/11\/2026–19\/11\/2026: Cao nhất[\s\S]+17\/11\/2026–17\/11\/2026: Cao nhất/)
  await wait.getByText('Xem dạng bảng').click()
  await wait.getByRole('columnheader', { name: 'Trung bình (phút), 17/11/2026–17/11/2026' }).waitFor()
  await set('Kỳ khác…', '2026-11-18', '2026-11-17')
  await page.getByText('Ngày đầu phải trước hoặc bằng ngày cuối, trong vòng 400 ngày.').waitFor()
})

test('whoever looks over a province puts one office beside another, and reads no officer\'s name', async () => {
  const administrator = await demoSignIn(hall.office.url, 'administrator')
  const name = { vi: 'Trung tâm Hòa Bình', en: 'Hoa Binh' }
  const unit = { id: 'tt-hb', kind: 'centre', name, parent: 'tinh-mau', from: '2025-07-01', officeAs: 'demo' }
  expect(await call(hall.office.url, 'POST', '/api/organisation/units', administrator, unit)).toMatchObject({ status: 201 })
  const { page } = await hall.manager('cấp tỉnh', '#province/trends')
  await page.getByRole('combobox', { name: 'Đơn vị', exact: true }).selectOption({ label: 'Trung tâm Phục vụ hành chính công xã An Bình (mẫu)' })
  await page.getByRole('combobox', { name: 'So với đơn vị' }).selectOption({ label: name.vi })
  await says(page.locator('.trend-card').first(), /xã An Bình \(mẫu\): Cao nhất/)
  await press(page, 'Cán bộ')
  const wait = card(page, 'Thời gian chờ mỗi lượt theo cán bộ')
  await wait.getByText('Xem dạng bảng').click()
  await wait.getByRole('rowheader', { name: /^Cán bộ …/ }).first().waitFor()
})

test('everybody can use the trends, whatever they show', async () => {
  const { page } = await trendsPage()
  expect(await inEachState(page, {
    hours: () => drawn(page),
    async tables() {
      for (const summary of await page.getByText('Xem dạng bảng').all()) await summary.click()
    },
    async compared() {
      await press(page, 'Thứ')
      await page.getByRole('combobox', { name: 'So với' }).selectOption({ label: 'Kỳ liền trước' })
      await drawn(page)
    },
    async nothing() {
      await page.getByRole('combobox', { name: 'So với' }).selectOption({ label: 'Không so sánh' })
      await page.getByLabel('Từ ngày').fill('2026-01-05')
      await page.getByLabel('Đến ngày').fill('2026-01-09')
      await page.keyboard.press('Tab')
      await page.getByText('Chưa có đánh giá trong kỳ này.').waitFor()
      await page.locator('.trend-card[aria-busy=true]').first().waitFor({ state: 'detached' })
    },
  })).toEqual({})
})
