import type { Browser } from 'playwright-core'
import type { Device } from '../../contract/http.ts'
import { startBrowser } from '../../tools/browser.ts'
import { call, demoSignIn } from '../../tools/remote/people.ts'
import { openPlace, startReady } from '../faults/support/busy-hall.ts'
import { readAtRest } from '../faults/support/data-folder.ts'
import { openFakePrinter, ready, type FakePrinter } from '../support/fake-printer.ts'
import { openPage, openProfile } from './support/browser.ts'
import { kioskOn, says } from './support/pages.ts'

let place: Awaited<ReturnType<typeof openPlace>>
let browser: Browser
let printer: FakePrinter

beforeEach(async () => {
  place = await openPlace()
  browser = await startBrowser()
  printer = await openFakePrinter({ says: ready })
})
afterEach(async () => {
  await browser.close()
  await place.remove()
  await printer.turnOff()
})

const url = () => `http://127.0.0.1:${place.port}`

/** A kiosk of the demo office with a printer in the network. */
async function kioskWithPrinter() {
  const kiosk = kioskOn(await openPage(await openProfile(browser), 'kiosk', `${url()}/kiosk`))
  await kiosk.pairHere()
  await kiosk.service('Hộ tịch').waitFor()
  const administrator = await demoSignIn(url(), 'administrator')
  const [device] = (await call(url(), 'GET', '/api/devices', administrator)).body as Device[]
  const printing = { mode: 'network', paper: 80, printer: { host: printer.host, port: printer.port } }
  await call(url(), 'PATCH', `/api/devices/${device?.id ?? ''}`, administrator, { printing })
  return { ...kiosk, main: kiosk.page.locator('main') }
}

/** As often as the kiosk asks: while its doubt is answered the slip may come out, and is shown. */
async function leaveSlip({ page, service }: ReturnType<typeof kioskOn>): Promise<void> {
  const [done, start] = [page.getByRole('button', { name: /^(Xong|Tôi đã ghi số|Tôi đã có phiếu)$/ }), service('Hộ tịch')]
  for (;;) {
    await done.or(start).first().waitFor()
    if (await start.isVisible()) return
    await done.first().tap({ timeout: 2000 }).catch(() => undefined)
  }
}

/** Ends the server and counts what it has kept. */
async function issuedIn(server: Awaited<ReturnType<typeof startReady>>): Promise<string[]> {
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
  const { entries } = await readAtRest(place.dataFolder)
  return entries.flatMap(({ events }) => events).flatMap((event) => event.type === 'ticketIssued' ? [event.ticket] : [])
}

test('a server that is killed in the middle of a slip leaves one number, and a kiosk that says that it is not certain', async () => {
  const killed = await startReady(place)
  const kiosk = await kioskWithPrinter()
  printer.behave({ deaf: true })
  await kiosk.take('Hộ tịch')
  await says(kiosk.main, 'Đang in phiếu')
  await killed.end('SIGKILL')
  await kiosk.page.getByText(/^Mất kết nối/).first().waitFor()
  printer.behave({ says: ready })
  const server = await startReady(place)
  await says(kiosk.main, 'Phiếu đã ra chưa?')
  await says(kiosk.main, 'H001')
  expect(printer.jobs).toEqual([])
  await kiosk.button('In lại').tap()
  await says(kiosk.main, 'Mời lấy phiếu')
  await says(kiosk.main, 'H001')
  expect(printer.jobs).toHaveLength(1)
  expect(await issuedIn(server)).toEqual(['H001'])
})

test('when the slip was out before the server was killed, it does not come out again by itself', async () => {
  const killed = await startReady(place)
  const kiosk = await kioskWithPrinter()
  await kiosk.take('Hộ tịch')
  await says(kiosk.main, 'Mời lấy phiếu')
  await killed.end('SIGKILL')
  await kiosk.page.getByText(/^Mất kết nối/).first().waitFor()
  const server = await startReady(place)
  await kiosk.page.getByText(/^Mất kết nối/).first().waitFor({ state: 'detached' })
  await kiosk.page.getByRole('button', { name: 'Xong' }).tap()
  await kiosk.take('Chứng thực')
  await says(kiosk.main, 'A001')
  await says(kiosk.main, 'Mời lấy phiếu')
  expect(printer.jobs).toHaveLength(2)
  expect(await issuedIn(server)).toEqual(['H001', 'A001'])
})

test('a tap that the server was killed at makes one number in the end, whoever gave it, and somebody holds it', async () => {
  const killed = await startReady(place)
  const kiosk = await kioskWithPrinter()
  await kiosk.service('Hộ tịch').tap()
  await kiosk.takeButton.waitFor()
  const tapped = kiosk.takeButton.dblclick()
  await killed.end('SIGKILL')
  await tapped
  await kiosk.page.getByText(/^Mất kết nối/).first().waitFor()
  const server = await startReady(place)
  const hero = kiosk.main.locator('.hero')
  await hero.waitFor()
  const number = await hero.innerText()
  expect(number).toMatch(/^H(001|9001)$/)
  await kiosk.page.getByText(/^Mất kết nối/).first().waitFor({ state: 'detached' })
  await leaveSlip(kiosk)
  // A number that nobody holds, as the server was killed before it could say it, is given up.
  await says(kiosk.service('Hộ tịch'), /1\s*đang chờ/)
  expect((await issuedIn(server)).filter((one) => one === number)).toEqual([number])
})
