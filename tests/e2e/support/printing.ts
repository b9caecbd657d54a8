import type { Device } from '../../../contract/http.ts'
import type { Printing } from '../../../contract/printing.ts'
import { call, demoSignIn } from '../../../tools/remote/people.ts'
import type { Hall } from './hall.ts'
import { kioskOn } from './pages.ts'

/** A kiosk of the demo office that prints as its administrator says. It hears that before any answer to a tap that follows. */
export async function kioskThatPrints(hall: Hall, printing: Printing, page = hall.open('kiosk', '/kiosk')) {
  const { url } = hall.office
  const administrator = await demoSignIn(url, 'administrator')
  const devices = async () => (await call(url, 'GET', '/api/devices', administrator)).body as Device[]
  const before = (await devices()).map(({ id }) => id)
  const kiosk = kioskOn(await page)
  await kiosk.pairHere()
  await kiosk.service('Hộ tịch').waitFor()
  const id = (await devices()).find((device) => !before.includes(device.id))?.id ?? ''
  const { status } = await call(url, 'PATCH', `/api/devices/${id}`, administrator, { printing })
  if (status !== 204) throw new Error(`printing could not be set: ${status}`)
  const button = (name: string) => kiosk.page.getByRole('button', { name, exact: true })
  return { ...kiosk, main: kiosk.page.locator('main'), again: button('In lại'), useQr: button('Dùng mã QR'), done: button('Xong') }
}
