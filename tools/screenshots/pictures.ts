import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { sizes } from '../browser.ts'
import type { Played } from './play-morning.ts'

/** The real size of every screen; some pages of the manager's are pictures of their own. */
const pictureSizes = { ...sizes, trends: sizes.manager, reports: sizes.manager, settings: sizes.manager }

export interface Sitting { readonly browser: Browser, readonly url: string, readonly folder: string, readonly played: Played, readonly time: string }

/** Brings every screen into the state that shows best what it is for, and takes its picture. */
export async function takePictures(sitting: Sitting): Promise<void> {
  const { played, time } = sitting
  await picture(sitting, 'home', '/', (page) => page.getByRole('link').first())
  // before screens come and go
  await picture(sitting, 'manager', '/manager', signedIn((page) => page.locator('canvas')))
  await picture(sitting, 'trends', '/manager#trends', signedIn((page) => page.locator('.trend-card canvas').nth(3)))
  await picture(sitting, 'reports', '/manager#reports', signedIn((page) => page.locator('.tiles')))
  await picture(sitting, 'settings', '/manager#settings/appearance', signedIn((page) => page.getByRole('img', { name: 'Phiếu xem trước' })))
  await picture(sitting, 'kiosk', '/kiosk', async (page) => {
    await useHere(page)
    return page.locator('.service-tile').first()
  })
  await picture(sitting, 'display', '/display', async (page) => {
    await useHere(page)
    // until its clock has heard the office's
    await page.locator('.clock', { hasText: time }).waitFor()
    return page.locator('.call-hero.turn')
  })
  await picture(sitting, 'counter', '/counter', (page) => page.locator('section.hand'), cookieFor(sitting, played.seatAt('1').cookie))
  await picture(sitting, 'phone', [...played.links.values()].at(-1) ?? '', (page) => page.getByRole('heading', { level: 1 }))
  await picture(sitting, 'rating', '/rating?slot=1', async (page) => {
    await page.getByRole('button', { name: 'Quầy 2', exact: true }).click()
    // paired, and perhaps asking about the one before
    await page.getByText(/^Trung tâm Phục vụ/).first().waitFor()
    await endService(played.seatAt('2'))
    return page.locator('.saying-panel')
  })
}

/** Whoever is at the counter, or the next one, is done. */
async function endService(seat: ReturnType<Played['seatAt']>): Promise<void> {
  if (seat.hand() === null) await seat.call()
  if (seat.hand() === 'called') await seat.start()
  await seat.finish()
}

type Reach = (page: Page) => Locator | Promise<Locator>

function signedIn(reach: Reach): Reach {
  return async (page) => {
    await page.getByRole('button', { name: 'Vào với vai quản lý' }).click()
    return reach(page)
  }
}

async function picture({ browser, url, folder }: Sitting, name: keyof typeof pictureSizes, path: string, reach: Reach, cookies: Cookies = []): Promise<void> {
  const profile = await browser.newContext({ viewport: pictureSizes[name], locale: 'vi-VN', reducedMotion: 'reduce' })
  await profile.addCookies([...cookies])
  const page = await profile.newPage()
  await page.goto(url + path)
  await (await reach(page)).waitFor()
  await page.evaluate('document.fonts.ready.then(() => true)')
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))')
  // out of the way of everything that reacts to a pointer
  await page.evaluate('document.activeElement instanceof HTMLElement && document.activeElement.matches("input") && document.activeElement.blur()')
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await profile.close()
}

type Cookies = Parameters<BrowserContext['addCookies']>[0]

function cookieFor({ url }: Sitting, session: string): Cookies {
  const [name = '', value = ''] = session.split(/=(.*)/s)
  return [{ name, value, url }]
}

async function useHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dùng màn hình này ở đây' }).click()
}
