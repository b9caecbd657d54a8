import type { Page } from 'playwright-core'
import { pairInDemo } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let hall: Hall
let page: Page

beforeAll(async () => {
  hall = await openHall()
  await dishonestMorning()
  page = (await hall.manager('quản lý')).page
  await page.getByRole('link', { name: 'Độ tin cậy' }).click()
})
afterAll(() => hall.close())

/** An officer calls and finishes eight numbers with nobody there, and presses the best face for each at once. */
async function dishonestMorning(): Promise<void> {
  const { url, clock } = hall.office
  const tablet = await connectScreen(url, { device: await pairInDemo(url, 'rating', '3') }, 'rating')
  const officer = await officerAt(url, '3')
  await takeNumbers(url, 'cu-tru', 9)
  clock.pass(300_000)
  for (let number = 1; number <= 8; number += 1) {
    await officer.callNext()
    await officer.start()
    await officer.finish()
    await tablet.send('rating:give', { ticket: `U00${number}`, transaction: 0, level: 5, reasons: [], comment: null })
    clock.pass(90_000)
  }
  officer.leave()
  tablet.close()
}

const card = (name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('a manager sees what an officer did with the tablet and the queue, beside what is usual and what else may explain it', async () => {
  await page.getByRole('heading', { name: '2 dấu hiệu cần xem' }).waitFor()
  await page.getByText('Đây là căn cứ để xem xét, không phải kết luận.').waitFor()
  const pressed = card('Đánh giá ngay khi vừa bấm hoàn thành')
  await pressed.getByText('8 trong 8 đánh giá (100,0\u00A0%) đến chưa đầy hai giây').waitFor()
  await pressed.getByText('Quầy 3').waitFor()
  const called = card('Gọi rồi hoàn thành ngay')
  await called.getByText('Cán bộ quên bấm bắt đầu').waitFor()
  await called.getByText('Các lượt làm căn cứ (8)').click()
  const evidence = called.getByRole('list', { name: 'Các lượt làm căn cứ' }).getByRole('listitem')
  expect(await evidence.getByText(/^U00\d$/).allTextContents()).toEqual(['U001', 'U002', 'U003', 'U004', 'U005', 'U006', 'U007', 'U008'])
  await called.getByText('Cách tính').click()
  await called.getByText('Đọc xong một lượt gọi mất sáu đến mười giây').waitFor()
})

test('the ledger is verified by a button, and an entry that was doctored in the database is found by it', async () => {
  const entries = (await hall.office.ledger()).length
  const verify = page.getByRole('button', { name: /^Kiểm tra / })
  await verify.click()
  await page.getByText(`Nguyên vẹn: 1 ngày, ${entries} mục.`).waitFor()
  const rated = (await hall.office.ledger()).find(({ events }) => events[0]?.type === 'serviceRated')
  await hall.office.doctor(rated?.seq ?? 0, { 'events.0.level': 1 })
  await verify.click()
  await page.getByText(`Mục ${rated?.seq ?? 0} đã bị sửa sau khi ghi.`).waitFor()
  await page.getByText('Đừng dùng số liệu của những ngày đó.').waitFor()
})

test('a manager chooses the days, and is told when there is nothing to see', async () => {
  await page.getByRole('button', { name: 'Chọn ngày' }).click()
  await page.getByLabel('Từ ngày').fill('2026-11-10')
  await page.getByLabel('Đến ngày').fill('2026-11-09')
  await page.getByText('Ngày đầu không được sau ngày cuối').waitFor()
  await page.getByLabel('Đến ngày').fill('2026-11-12')
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  await page.getByText('Các ngày này chưa có lượt giao dịch nào.').waitFor()
  await page.getByRole('button', { name: 'Hôm nay', exact: true }).click()
  await page.getByRole('heading', { name: '2 dấu hiệu cần xem' }).waitFor()
})

test('the page can be used by everybody', async () => {
  expect(await inEachState(page, {
    async found() { await page.getByText('Các lượt làm căn cứ (8)').first().click() },
    async broken() {
      await page.getByRole('button', { name: /^Kiểm tra / }).click()
      await page.getByText('đã bị sửa sau khi ghi').waitFor()
    },
    async range() { await page.getByRole('button', { name: 'Chọn ngày' }).click() },
    async inEnglish() {
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('heading', { name: '2 patterns to look at' }).waitFor()
    },
  })).toEqual({})
})
