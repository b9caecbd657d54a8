import { viewsOf } from './support/held-line.ts'
import { openHall, type Hall } from './support/hall.ts'
import { counterOn, managerOn, says } from './support/pages.ts'

let hall: Hall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

test('an officer sees that a counter is taken, and by whom', async () => {
  await hall.officerAt('1')
  const second = await hall.officer()
  await says(second.desk('1'), 'Nguyễn Thị Mai đang ngồi')
  expect(await second.desk('1').getAttribute('aria-disabled')).toBe('true')
})

test('of two officers who take a counter at the same moment the second is told', async () => {
  const first = await hall.officerAt('2')
  const late = await hall.newProfile()
  const views = await viewsOf(late)
  views.hold()
  const second = counterOn(await hall.open('counter', '/counter', late))
  await second.signIn()
  await second.desk('3').waitFor()
  await first.moveTo('3')
  await second.sitDown('3')
  await says(second.notice, 'Quầy này đã có cán bộ khác mở.')
  views.release()
  await says(second.desk('3'), 'Lê Thu Hà đang ngồi')
})

test('signing out in one window ends the session in the other', async () => {
  const first = await hall.officer()
  await first.desk('1').waitFor()
  const second = await hall.open('counter', '/counter', first.page.context())
  await second.getByRole('button', { name: 'Đăng xuất' }).click()
  await first.page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
  expect(await first.desk('1').isVisible()).toBe(false)
})

test('one browser is an officer in one tab and a manager in another', async () => {
  const console = await hall.officerAt('4')
  const manager = managerOn(await hall.open('manager', '/manager', console.page.context()))
  await manager.signInAs('quản lý')
  await says(manager.tile('Đang chờ'), '0')
  await console.page.reload()
  await console.hand.waitFor()
})

test('a device that is revoked shows a pairing code again', async () => {
  const [kiosk, administrator] = [await hall.kiosk(), await hall.manager('quản trị', '#devices')]
  await kiosk.service('Hộ tịch').waitFor()
  await administrator.page.getByRole('button', { name: 'Thu hồi demo' }).click()
  await administrator.page.getByRole('button', { name: 'Bấm lần nữa để thu hồi' }).click()
  await kiosk.page.getByText('Mã ghép nối').waitFor()
  await kiosk.pairHere()
  await kiosk.service('Hộ tịch').waitFor()
})
