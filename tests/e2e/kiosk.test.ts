import { pairInDemo } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { openHall, type Hall } from './support/hall.ts'
import { closedService } from './support/office.ts'
import { says } from './support/pages.ts'

let hall: Hall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

const otherKiosk = async () => connectScreen(hall.office.url, { device: await pairInDemo(hall.office.url, 'kiosk') }, 'kiosk')

test('a double tap at the kiosk makes one number, and leaves it to be read', async () => {
  const [kiosk, other] = [await hall.kiosk(), await otherKiosk()]
  await kiosk.service('Chứng thực').tap()
  await kiosk.takeButton.dblclick()
  await says(kiosk.slip, 'A001')
  const reply = await other.send('ticket:take', { service: 'chung-thuc', priorityClass: null, language: 'vi' })
  expect(reply).toMatchObject({ ok: true, answer: { ticket: 'A002', ahead: 1 } })
  await says(kiosk.slip, 'A001')
  other.close()
})

test('a tap that trembles on a service takes no number by itself', async () => {
  const [kiosk, other] = [await hall.kiosk(), await otherKiosk()]
  await kiosk.service('Nhận kết quả').dblclick()
  await kiosk.takeButton.waitFor()
  expect(other.view().services.find(({ id }) => id === 'tra-ket-qua')).toMatchObject({ waiting: 0 })
  other.close()
})

test('a number for a closed service cannot be taken, by no tap and by no message', async () => {
  const [kiosk, other] = [await hall.kiosk(), await otherKiosk()]
  const tile = kiosk.service('Xây dựng')
  await says(tile, 'Tạm ngừng tiếp nhận')
  await tile.tap({ force: true })
  expect(await tile.isDisabled()).toBe(true)
  expect(await kiosk.takeButton.isVisible()).toBe(false)
  expect(await other.send('ticket:take', { service: closedService, priorityClass: null, language: 'vi' })).toEqual({ ok: false, code: 'serviceClosed' })
  other.close()
})
