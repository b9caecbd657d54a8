import { randomUUID } from 'node:crypto'
import type { Printing } from '../../../contract/printing.ts'
import { call, pairDevice } from '../../../tools/remote/people.ts'
import type { Hall } from '../../support/hall.ts'

/** A kiosk of an office, whose administrator can say how it prints. */
export async function printingKiosk(hall: Hall, administrator = 'admin') {
  const cookie = await hall.cookieOf(administrator)
  const before = await listed()
  const token = await pairDevice(hall.url, cookie, 'kiosk')
  const id = (await listed()).find((device) => !before.includes(device)) ?? ''
  const screen = await hall.screen({ device: token }, 'kiosk')

  async function listed(): Promise<string[]> {
    const { body } = await call(hall.url, 'GET', '/api/devices', cookie)
    return (body as { id: string }[]).map((device) => device.id)
  }

  return {
    id, screen, token,
    setPrinting: (printing: unknown, by = cookie) => call(hall.url, 'PATCH', `/api/devices/${id}`, by, { printing }),
    testPrint: (by: string | null = cookie) => call(hall.url, 'POST', `/api/devices/${id}/test-print`, by),
    print: (link: string, printId: string = randomUUID(), again = false) => screen.raw('print', { id: printId, link, again }),
  }
}

export const at = ({ host, port }: { host: string, port: number }, paper: 80 | 58 = 80): Printing =>
  ({ mode: 'network', paper, printer: { host, port } })
