import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { demoOffice } from '../../server/setup/demo-office.ts'
import { call } from '../../tools/remote/people.ts'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

const dossier = 'H26.12-261120-0007'

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

/** Screenshots for whoever wants to look. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/personal-data-${name}.png`, fullPage: true })
  expect(await faultsOf(page)).toEqual([])
}

async function file(phone: string, words: string, ticket: string | null = null): Promise<void> {
  const petition = { id: randomUUID(), office: demoOffice.id, kind: 'other', words, name: 'Trần Thị Hoa', phone, ticket }
  expect((await call(hall.office.url, 'POST', '/api/petitions', null, petition)).status).toBe(201)
}

async function find(page: Page, by: string, field: string, typed: string): Promise<void> {
  await page.getByRole('radio', { name: by, exact: true }).check()
  await page.getByRole('textbox', { name: field }).fill(typed)
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
}

async function downloaded(page: Page, button: string): Promise<string> {
  const [got]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return readFile(await got.path(), 'utf8')
}

test('an administrator finds what is kept of a caller, hands it over, and takes it away with a reason', async () => {
  await file('+84 912 345 678', 'Xin hỏi kết quả hồ sơ của tôi')
  await file('0987654321', 'Việc của người khác')
  const { page } = await hall.manager('quản trị', '#settings/personalData')
  const found = page.getByRole('region', { name: 'Đang lưu về người này' })
  await find(page, 'Số điện thoại', 'Số điện thoại đã ghi trong phản ánh', '0912.345.678')
  await says(found, 'Xin hỏi kết quả hồ sơ của tôi')
  expect(await found.innerText()).not.toContain('người khác')
  await look(page, '1-found')
  const paper = await downloaded(page, 'Tải về để trao cho công dân')
  for (const said of ['DỮ LIỆU CÁ NHÂN ĐANG ĐƯỢC LƯU', 'Trần Thị Hoa, +84 912 345 678', 'Đến 90 ngày sau khi vụ việc kết thúc']) expect(paper).toContain(said)
  expect(JSON.parse(await downloaded(page, 'Tải dữ liệu (JSON)'))).toMatchObject({ petitions: [{ name: 'Trần Thị Hoa' }] })
  await page.getByRole('button', { name: 'Xóa dữ liệu này' }).click()
  const dialog = page.getByRole('dialog', { name: 'Xóa dữ liệu cá nhân này?' })
  await says(dialog, '1 phản ánh chưa kết thúc')
  expect(await dialog.getByRole('button', { name: 'Xóa vĩnh viễn' }).getAttribute('aria-disabled')).toBe('true')
  await dialog.getByLabel('Công dân đề nghị xóa').check()
  await look(page, '2-erase')
  await dialog.getByRole('button', { name: 'Xóa vĩnh viễn' }).click()
  await says(page.getByRole('status'), 'Đã xóa tên, số điện thoại và liên kết với phiếu trong 1 phản ánh.')
  await look(page, '3-erased')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await says(found, 'Không còn lưu gì')
  await page.getByRole('link', { name: 'Nhật ký quản trị' }).click()
  await page.getByText('Xóa dữ liệu cá nhân', { exact: true }).waitFor()
  await page.getByText('Công dân đề nghị xóa').waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/912|Hoa/)
  await look(page, '4-audit')
})

test('a ticket is found by the address that a scanner types, with everything beside it and until when it is kept', async () => {
  const [link = ''] = await takeNumbers(hall.office.url, 'ho-tich', 1)
  const officer = await officerAt(hall.office.url, '1')
  await officer.callNext()
  await officer.start()
  await officer.finish(dossier)
  const { page } = await hall.manager('quản trị', '#settings/personalData')
  const found = page.getByRole('region', { name: 'Đang lưu về người này' })
  await find(page, 'Phiếu số', 'Liên kết trên phiếu số', `${hall.office.url}${link}`)
  await says(found, 'Số H001, ngày 20/11/2026')
  await says(found.getByRole('row', { name: 'Mã hồ sơ' }), 'Hết ngày 19/01/2027')
  await find(page, 'Mã hồ sơ', 'Mã hồ sơ', dossier)
  await says(found, 'Số H001, ngày 20/11/2026')
  await look(page, '5-ticket')
  await find(page, 'Phiếu số', 'Liên kết trên phiếu số', '/t/somewhere/2026-11-20/A001/AAAAAAAAAAAAAAAAAAAAAA')
  await says(page.getByRole('alert'), 'Không có phiếu này ở cơ quan')
  officer.leave()
})

test('a manager is not led there', async () => {
  const { page } = await hall.manager('quản lý', '#settings/personalData')
  await page.getByRole('link', { name: 'Cán bộ' }).waitFor()
  expect(await page.getByRole('link', { name: 'Dữ liệu cá nhân' }).count()).toBe(0)
})
