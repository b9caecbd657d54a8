import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { hearClips } from './heard-clips.ts'
import { watchLine } from './watched-line.ts'

/** Real sizes of the screens in an office. */
export const sizes = {
  home: { width: 1366, height: 768 },
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  counter: { width: 1366, height: 768 },
  rating: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  manager: { width: 1440, height: 900 },
} as const

export type ScreenName = keyof typeof sizes

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required'],
  })
}

/** A person's browser, with cookies of its own; a touch screen, and nothing moves in it. */
export async function openProfile(browser: Browser): Promise<BrowserContext> {
  const profile = await browser.newContext({ hasTouch: true, reducedMotion: 'reduce', locale: 'vi-VN' })
  profile.setDefaultTimeout(20_000)
  await profile.addInitScript(hearClips)
  await profile.addInitScript(watchLine)
  return profile
}

/** A page at the real size of its screen. */
export async function openPage(profile: BrowserContext, screen: ScreenName, url: string): Promise<Page> {
  const page = await profile.newPage()
  await page.setViewportSize(sizes[screen])
  await page.goto(url)
  return page
}
