import { openHall, type Hall } from './support/hall.ts'
import { inEachState } from './support/axe.ts'
import { says } from './support/pages.ts'

let hall: Hall
/** Twenty minutes before the day is closed. */
beforeEach(async () => { hall = await openHall({ startsAt: Date.parse('2026-11-20T23:39:00+07:00') }) })
afterEach(() => hall.close())

test('numbers that were given offline and came too late are shown to staff and to the manager, until each has seen to them', async () => {
  const kiosk = await hall.kiosk()
  await kiosk.service('Hộ tịch').waitFor()
  await kiosk.hasNumbers()
  await hall.office.goDown()
  await kiosk.page.getByText('vẫn lấy được số').waitFor()
  await kiosk.take('Hộ tịch')
  await says(kiosk.slip, 'H9001')
  await kiosk.page.getByText('Màn hình tự đóng sau 18 giây').waitFor()
  await kiosk.button('Xong').tap()
  hall.office.clock.pass(20 * 60_000)
  await hall.office.comeBack()
  const notice = kiosk.page.locator('.refused')
  await says(notice, 'H9001 (23:')

  const { page } = await hall.manager('quản trị')
  const lost = page.getByRole('region', { name: '1 số lấy lúc mất kết nối chưa vào được hàng chờ' })
  expect(await inEachState(page, {
    today: () => says(lost, 'H9001'),
    async devices() {
      await page.getByRole('link', { name: 'Thiết bị' }).click()
      await page.getByRole('heading', { name: 'Thiết bị', level: 1 }).waitFor()
      await says(lost, 'Hộ tịch')
    },
  })).toEqual({})
  await lost.getByRole('button', { name: 'Đã xử lý' }).click()
  await lost.waitFor({ state: 'detached' })

  const button = kiosk.page.getByRole('button', { name: 'Cán bộ đã xử lý' })
  await button.dblclick()
  await button.tap()
  await kiosk.page.mouse.down()
  await says(button, /Giữ thêm \d giây/)
  await kiosk.page.mouse.up()
  await says(button, 'Giữ nút 3 giây')
  expect(await notice.isVisible()).toBe(true)
  await button.focus()
  await kiosk.page.keyboard.down('Space')
  await notice.waitFor({ state: 'detached' })
  await kiosk.page.keyboard.up('Space')
})
