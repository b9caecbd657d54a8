import type { Page } from 'playwright-core'
import type { DisplayPlace } from '../../../domain/zones.ts'
import { call, demoSignIn } from '../../../tools/remote/people.ts'

/** Pairs the display that shows its code on this page, as an administrator does, and hangs it somewhere. */
export async function hangDisplay(url: string, page: Page, place: Partial<DisplayPlace>): Promise<void> {
  const code = (await page.locator('.code').innerText()).replace(/\D/g, '')
  const device = { code, name: 'Màn hình', zone: null, counter: null, ...place }
  const { status } = await call(url, 'POST', '/api/devices', await demoSignIn(url, 'administrator'), device)
  if (status !== 201) throw new Error(`the display could not be paired: ${String(status)}`)
}

/** Uploads a picture or a video as a manager does; resolves to its id. */
export async function uploadMedia(url: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await fetch(`${url}/api/media?name=x`, {
    method: 'POST', body: bytes,
    headers: { 'content-type': 'application/octet-stream', 'cookie': await demoSignIn(url, 'manager') },
  })
  if (response.status !== 201) throw new Error(`the file was not taken: ${String(response.status)}`)
  return (await response.json() as { id: string }).id
}

/** Changes the office's settings as a manager does. */
export async function changeOffice(url: string, changes: object): Promise<void> {
  const manager = await demoSignIn(url, 'manager')
  const { body } = await call(url, 'GET', '/api/office', manager)
  const { status } = await call(url, 'PATCH', '/api/office', manager, { revision: (body as { revision: number }).revision, changes })
  if (status !== 200) throw new Error(`the settings were not changed: ${String(status)}`)
}
