import { openHall, type Hall } from './support/hall.ts'
import { cookieOf, officerAt, takeNumbers } from './support/people.ts'
import { says } from './support/pages.ts'
import { msUntilRight, saysItIsLost, type Sight } from './support/watched-line.ts'

let hall: Hall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

/** The promise of every screen, measured in its own page. */
const promisedMs = 1000

test('a screen says that its line is lost, and is right within a second of its reconnect without a reload', async () => {
  const { office } = hall
  const [kiosk, display, counter, tablet, manager] = [
    await hall.kiosk(), await hall.display(), await hall.officerAt('1'), await hall.tablet('1'), await hall.manager(),
  ]
  const [link = ''] = await takeNumbers(office.url, 'ho-tich', 1)
  const phone = await hall.phone(link)
  await says(phone.state, 'Ông/bà là người tiếp theo')
  await says(kiosk.service('Hộ tịch'), /1\s*đang chờ/)
  await says(manager.tile('Đang chờ'), '1')
  const cookie = await cookieOf(counter.page.context())

  await kiosk.page.keyboard.press('Shift')
  await office.goDown()
  for (const { page } of [kiosk, display, counter, tablet, manager, phone]) await saysItIsLost(page)
  await office.elsewhere(async (url) => {
    const officer = await officerAt(url, '1', cookie)
    await takeNumbers(url, 'ho-tich', 3)
    for (const step of [officer.callNext, officer.start, officer.finish, officer.callNext]) expect(await step()).toMatchObject({ ok: true })
    officer.leave()
  })

  const sights: Readonly<Record<string, Sight>> = {
    kiosk: { page: kiosk.page, within: '.service-tile', text: 'Hộ tịch1 quầy đang mở2 đang chờ' },
    display: { page: display.page, within: '.call-hero', text: 'H002' },
    counter: { page: counter.page, within: 'section.hand', text: 'H002' },
    tablet: { page: tablet.page, within: '.saying-panel', text: 'H001' },
    manager: { page: manager.page, within: '.tile', text: 'Đang chờ2' },
    phone: { page: phone.page, within: '.rating-panel', text: 'Ông/bà có hài lòng' },
  }
  // somebody stands there: half a minute without a touch leads the kiosk back to its welcome, however slow the machine is
  await kiosk.page.keyboard.press('Shift')
  const times = Promise.all(Object.entries(sights).map(async ([name, sight]) => [name, await msUntilRight(sight)] as const))
  await office.comeBack()
  const late = (await times).filter(([, ms]) => ms >= promisedMs)
  expect(late).toEqual([])
})
