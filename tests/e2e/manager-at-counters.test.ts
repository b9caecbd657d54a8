import { openHall, type Hall } from './support/hall.ts'
import { takeNumbers } from './support/people.ts'
import { says } from './support/pages.ts'

let hall: Hall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

test('a manager sees why a number is at a counter, and closes the counter of an officer who has gone', async () => {
  const officer = await hall.officerAt('1')
  await takeNumbers(hall.office.url, 'ho-tich', 2)
  await officer.page.keyboard.press('Space')
  await says(officer.hand, 'Đang gọi')
  await officer.page.waitForTimeout(700)
  await officer.page.keyboard.press('Space')
  await says(officer.hand, 'Đang phục vụ')

  const { page } = await hall.manager('quản lý')
  await page.getByRole('button', { name: /H001.*Vì sao số này/ }).click()
  await page.getByText('H001: Đến sớm nhất trong 2 người').waitFor()
  await page.getByRole('button', { name: 'Đóng quầy 1' }).click()
  await page.getByText('H001 đang được phục vụ sẽ bị ghi là bỏ ngỏ.').waitFor()
  await page.getByRole('button', { name: 'Bấm lần nữa để đóng quầy 1' }).click()
  await page.getByRole('row', { name: /^1 .*Đóng/ }).waitFor()
  await says(page.getByRole('region', { name: 'Hôm nay' }), /Bỏ ngỏ\s*1/)
  await officer.page.getByRole('heading', { name: 'Chọn quầy' }).waitFor()
  const facts = (await hall.office.ledger()).flatMap(({ events }) => events).slice(-2)
  expect(facts).toMatchObject([{ type: 'serviceLeftOpen', ticket: 'H001' }, { type: 'counterClosed', counter: '1' }])
})
