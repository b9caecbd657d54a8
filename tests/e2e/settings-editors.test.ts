import type { Page } from 'playwright-core'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu.').waitFor()
}

test('a manager gives a service another letter and name, is told of a bad letter while typing, and the kiosk shows it at once', async () => {
  const kiosk = await hall.kiosk()
  const { page } = await hall.manager('quản lý', '#settings/services')
  const letter = page.getByLabel('Chữ: Hộ tịch')
  await letter.fill('1')
  await page.getByText('Cần một hoặc hai chữ cái A–Z không dấu.').waitFor()
  await page.getByText('Chữ đứng trước số thứ tự phải là một hoặc hai chữ cái A–Z không dấu: dịch vụ “Hộ tịch”').waitFor()
  await letter.fill('o')
  await page.getByText('Chữ O và I dễ đọc nhầm thành số 0 và 1.').waitFor()
  await letter.fill('ht')
  await page.getByLabel('Tên dịch vụ thứ 1 (Tiếng Việt)').fill('Hộ tịch, quốc tịch')
  await page.getByRole('button', { name: 'Xóa Chứng thực' }).click()
  await page.getByText(/Quầy còn nhận dịch vụ này: 1, 2, 6/).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await save(page)
  await kiosk.page.getByText('Hộ tịch, quốc tịch').waitFor()
})

test('a manager adds a counter, says what it takes, and officers can sit down there', async () => {
  const { page } = await hall.manager('quản lý', '#settings/counters')
  await page.getByRole('button', { name: 'Thêm quầy' }).click()
  const ninth = page.getByRole('listitem').filter({ hasText: 'Chưa nhận dịch vụ nào' })
  await ninth.locator('summary').click()
  await page.getByLabel('Tên quầy (không bắt buộc), Quầy 9 (Tiếng Việt)').fill('Trả kết quả')
  await page.getByLabel('Tên quầy (không bắt buộc), Quầy 9 (English)').fill('Results')
  await page.getByRole('group', { name: 'Quầy 9: Nhận kết quả' }).getByLabel('Chính').check()
  await page.getByText('Chưa nhận dịch vụ nào').waitFor({ state: 'detached' })
  expect(await faultsOf(page)).toEqual([])
  await save(page)
  const console = await hall.officerAt('9')
  await console.hand.waitFor()
})

test('a manager imports procedures from a table, sees which lines are not taken and why, and the kiosk finds a new one', async () => {
  const kiosk = await hall.kiosk()
  const { page } = await hall.manager('quản lý', '#settings/procedures')
  const table = 'Tên thủ tục;Dịch vụ;Tại chỗ\r\nĐăng ký xe máy chuyên dùng;U;có\r\nĐăng ký khai sinh;;có\r\nCâu cá trên sông;Sông nước;\r\n'
  await page.getByLabel('Chọn tệp…').setInputFiles({ name: 'thu-tuc.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByText('Thêm 1, sửa 1, giữ nguyên 0, không nhận 1.').waitFor()
  await page.getByText('Dòng 4: Câu cá trên sông — cơ quan không có dịch vụ này').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Đưa vào thiết lập' }).click()
  await page.getByLabel('Tìm thủ tục').fill('xe may')
  await page.getByText('1 trong 65 thủ tục; 2 thủ tục giải quyết tại chỗ.').waitFor()
  await save(page)
  await kiosk.openSearch()
  await kiosk.type('xe may chuyen')
  await says(kiosk.found, 'Đăng ký xe máy chuyên dùng')
})

test('a manager says what shows that somebody has priority, and the kiosk tells it before it is chosen', async () => {
  const kiosk = await hall.kiosk()
  const { page } = await hall.manager('quản lý', '#settings/priority')
  await page.getByLabel('Giấy tờ chứng minh (nếu có): Người khuyết tật (Tiếng Việt)').fill('Giấy xác nhận khuyết tật')
  await page.getByText('Chưa điền nội dung: diện ưu tiên “Người khuyết tật”').waitFor()
  await page.getByLabel('Giấy tờ chứng minh (nếu có): Người khuyết tật (English)').fill('Certificate of disability')
  await page.getByLabel('Nhiều nhất (số)').fill('2')
  await page.getByLabel('Nhiều nhất (số)').blur()
  expect(await faultsOf(page)).toEqual([])
  await save(page)
  await kiosk.service('Hộ tịch').tap()
  await kiosk.button('Tôi thuộc diện ưu tiên').tap()
  await kiosk.page.getByText('Giấy xác nhận khuyết tật').waitFor()
})

test('a manager chooses colours and what slips say, sees the slip, and screens that run wear them', async () => {
  const kiosk = await hall.kiosk()
  const { page } = await hall.manager('quản lý', '#settings/appearance')
  const slip = page.getByAltText('Phiếu xem trước')
  const before = await slip.getAttribute('src')
  await page.getByLabel('Mã QR để theo dõi và đánh giá').uncheck()
  expect(await slip.getAttribute('src')).not.toBe(before)
  await page.getByLabel('Đỏ').check()
  expect(await faultsOf(page)).toEqual([])
  await save(page)
  await kiosk.page.locator('html[data-palette="red"]').waitFor()
})

test('a manager reads who changed what, takes the last change back, and brings a saved configuration in again', async () => {
  const { page } = await hall.manager('quản lý', '#settings/transfer')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải tệp cấu hình' }).click()
  const file = await (await downloading).path()
  await page.getByRole('link', { name: 'Dịch vụ', exact: true }).click()
  await page.getByLabel('Số phút mỗi lượt: Thuế').fill('25')
  await page.getByLabel('Số phút mỗi lượt: Thuế').blur()
  await save(page)

  await page.getByRole('link', { name: 'Xuất, nhập cấu hình' }).click()
  await page.getByLabel('Chọn tệp…').setInputFiles(file)
  await page.getByText('Sẽ thay đổi 1 chỗ:').waitFor()
  await page.getByText('Dịch vụ › Thuế › Phút mỗi lượt').waitFor()
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('link', { name: 'Lịch sử thay đổi' }).click()
  await page.getByText('Đỗ Hồng Nhung').waitFor()
  await page.getByText('Dịch vụ › Thuế › Phút mỗi lượt').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Hoàn tác thay đổi này' }).click()
  await page.getByText('Đã hoàn tác.').waitFor()
  await page.getByRole('link', { name: 'Dịch vụ', exact: true }).click()
  expect(await page.getByLabel('Số phút mỗi lượt: Thuế').inputValue()).toBe('')
})

test('a manager enters the holidays of the year that are shipped, a make-up day among them', async () => {
  const { page } = await hall.manager('quản lý', '#settings/hours')
  await page.getByLabel('Chỉ cấp số theo buổi').check()
  await page.getByRole('button', { name: /^Thêm 13 ngày/ }).click()
  await page.getByText('Làm bù cho ngày 31/8').waitFor()
  await page.getByText('Đã có đủ các ngày này.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await save(page)
})
