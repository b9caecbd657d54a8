import type { Browser } from 'playwright-core'
import { openPlace, startReady } from '../faults/support/busy-hall.ts'
import { startBrowser } from '../../tools/browser.ts'
import { demoSignIn } from '../../tools/remote/people.ts'
import { openPage, openProfile } from './support/browser.ts'
import { feelPhone, feltOn } from './support/felt-phone.ts'
import { phoneOn, says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let place: Awaited<ReturnType<typeof openPlace>>
let browser: Browser

beforeAll(async () => {
  place = await openPlace()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await place.remove()
})

test('a phone that waits while the server is killed says so, is right again when it is back, and then hears its call once', async () => {
  const url = `http://127.0.0.1:${place.port}`
  const killed = await startReady(place)
  const links = await takeNumbers(url, 'tra-ket-qua', 3)
  const cookie = await demoSignIn(url, 'officer')
  const before = await officerAt(url, '7', cookie)
  await before.open()
  await before.callNext()
  const profile = await openProfile(browser)
  await profile.addInitScript(feelPhone)
  const page = await openPage(profile, 'phone', url + (links[2] ?? ''))
  const phone = phoneOn(page)
  await says(phone.state, /1\s*người phía trước/)
  await page.getByRole('button', { name: 'Bật âm báo', exact: true }).tap()
  const felt = (await feltOn(page)).shakes.length

  expect(await killed.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
  before.leave()
  await page.getByText('Mất kết nối', { exact: true }).waitFor()
  await page.getByText(/^Thông tin dưới đây là của lúc \d\d:\d\d\. Trang đang tự kết nối lại\.$/).waitFor()
  await says(phone.ticket, 'R003')
  await says(phone.state, /1\s*người phía trước/)

  await startReady(place)
  await page.getByText('Mất kết nối', { exact: true }).waitFor({ state: 'detached' })
  await says(phone.ticket, 'R003')
  await says(phone.state, /1\s*người phía trước/)
  expect((await feltOn(page)).shakes).toHaveLength(felt)

  const after = await officerAt(url, '7', cookie)
  for (const step of [after.miss, after.callNext, after.miss, after.callNext]) expect(await step()).toMatchObject({ ok: true })
  await says(phone.state, /Đến lượt ông\/bà: Quầy 7/)
  await page.waitForFunction((times) => window.shakes.length > times, felt)
  after.leave()
})
