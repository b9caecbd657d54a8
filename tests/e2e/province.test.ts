import type { Page } from 'playwright-core'
import { call, demoSignIn } from '../../tools/remote/people.ts'
import { inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { complaintsIn } from './support/no-complaints.ts'
import { says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let hall: Hall
let page: Page

beforeEach(async () => {
  hall = await openHall()
  await moreOffices(['Xã Hòa Bình', 'Phường Trần Phú'])
  page = (await hall.manager('cấp tỉnh', '#province')).page
})
afterEach(() => hall.close())

/** Communes of the same province, each with a centre made after the demo office. */
async function moreOffices(communes: readonly string[]): Promise<void> {
  const administrator = await demoSignIn(hall.office.url, 'administrator')
  const add = async (body: object) => {
    expect(await call(hall.office.url, 'POST', '/api/organisation/units', administrator, body)).toMatchObject({ status: 201 })
  }
  for (const [index, commune] of communes.entries()) {
    const name = { vi: commune, en: commune }
    await add({ id: `xa-${index}`, kind: 'commune', name, parent: 'tinh-mau', from: '2025-07-01', officeAs: null })
    await add({ id: `tt-${index}`, kind: 'centre', name: { vi: `Trung tâm ${commune}`, en: commune }, parent: `xa-${index}`, from: '2025-07-01', officeAs: 'demo' })
  }
}

async function aMorning(): Promise<void> {
  const { url, clock } = hall.office
  await takeNumbers(url, 'ho-tich', 4)
  clock.pass(20 * 60_000)
  const officer = await officerAt(url, '1')
  await officer.callNext()
  await officer.start()
  await officer.finish()
  officer.leave()
}

const office = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
const demo = 'Trung tâm Phục vụ hành chính công xã An Bình (mẫu)'

test('whoever looks over the province sees what happens in an office as it happens, and looks into it', async () => {
  const complaints = complaintsIn(page.context())
  await page.getByRole('heading', { name: 'Bảng theo dõi: Tỉnh mẫu' }).waitFor()
  await page.getByRole('heading', { name: 'Bộ phận Một cửa (3)' }).waitFor()
  await aMorning()
  await says(office(demo), /20,0\s*phút\s*Vượt chỉ tiêu/)
  await says(office('Trung tâm Xã Hòa Bình'), /–/)
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('hoa binh')
  expect(await page.getByRole('row').count()).toBe(2)
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('')
  await office(demo).getByRole('link').click()
  await page.getByText('Chỉ xem').waitFor()
  await says(page.getByRole('row', { name: /Hộ tịch/ }).first(), /3/)
  await page.getByRole('link', { name: 'Về bảng theo dõi' }).click()
  await page.getByRole('heading', { name: 'Bảng theo dõi: Tỉnh mẫu' }).waitFor()
  expect(complaints).toEqual([])
})

test('offices stand beside each other with what they add up to, and few cases give no place', async () => {
  await aMorning()
  await page.getByRole('link', { name: 'So sánh, xếp hạng' }).click()
  await says(page.getByRole('row').filter({ hasText: 'Gộp chung' }), /20,0\s*phút/)
  await says(page.getByRole('listitem').filter({ hasText: demo }), 'Chưa xếp hạng: dưới 30 trường hợp')
  await page.getByText('Tất cả đơn vị').click()
  await page.getByRole('checkbox', { name: 'Trung tâm Xã Hòa Bình' }).check()
  await page.getByText('Đã chọn 1 đơn vị').waitFor()
  await page.getByRole('row').filter({ hasText: demo }).waitFor({ state: 'detached' })
})

test('everybody can use the province\'s pages', async () => {
  await aMorning()
  expect(await inEachState(page, {
    board: () => says(office(demo), /20,0\s*phút/),
    async office() {
      await office(demo).getByRole('link').click()
      await page.getByText('Chỉ xem').waitFor()
    },
    async comparison() {
      await page.getByRole('link', { name: 'So sánh, xếp hạng' }).click()
      await page.getByRole('row').filter({ hasText: 'Gộp chung' }).waitFor()
    },
  })).toEqual({})
})

test('without the server the board says since when it is old, and goes on when it is back', async () => {
  await page.getByRole('heading', { name: 'Bộ phận Một cửa (3)' }).waitFor()
  await hall.office.goDown()
  await page.getByRole('status').filter({ hasText: /\d\d:\d\d/ }).waitFor()
  await hall.office.comeBack()
  await page.getByRole('status').filter({ hasText: /\d\d:\d\d/ }).waitFor({ state: 'detached' })
})
