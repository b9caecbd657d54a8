import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Played } from './play-morning.ts'

/** Every screen at its real size. */
const sizes = {
  home: { width: 1366, height: 768 },
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  counter: { width: 1366, height: 768 },
  rating: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  manager: { width: 1440, height: 900 },
} as const

type Screen = keyof typeof sizes

export interface Sitting { readonly browser: Browser, readonly url: string, readonly folder: string, readonly played: Played, readonly time: string }

/** Brings every screen into the state that shows best what it is for, and takes its picture. */
export async function takePictures(sitting: Sitting): Promise<void> {
  const { played, time } = sitting
  await picture(sitting, 'home', '/', (page) => page.getByRole('link').first())
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
  await picture(sitting, 'manager', '/manager', async (page) => {
    await page.getByRole('button', { name: 'Vào với vai quản lý' }).click()
    return page.locator('canvas')
  })
  await picture(sitting, 'phone', [...played.links.values()].at(-1) ?? '', (page) => page.getByRole('heading', { level: 1 }))
  await picture(sitting, 'rating', '/rating?slot=1', async (page) => {
    await page.getByRole('button', { name: 'Quầy 1', exact: true }).click()
    await page.locator('.rating-screen').waitFor()
    await played.seatAt('1').start()
    await played.seatAt('1').finish()
    return page.locator('.asking-panel')
  })
}

type Reach = (page: Page) => Locator | Promise<Locator>

async function picture({ browser, url, folder }: Sitting, screen: Screen, path: string, reach: Reach, cookies: Cookies = []): Promise<void> {
  const profile = await browser.newContext({ viewport: sizes[screen], locale: 'vi-VN', reducedMotion: 'reduce' })
  await profile.addCookies([...cookies])
  const page = await profile.newPage()
  await page.goto(url + path)
  await (await reach(page)).waitFor()
  await page.evaluate('document.fonts.ready.then(() => true)')
  // out of the way of everything that reacts to a pointer
  await page.evaluate('document.activeElement instanceof HTMLElement && document.activeElement.matches("input") && document.activeElement.blur()')
  await page.screenshot({ path: join(folder, `${screen}.png`) })
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
