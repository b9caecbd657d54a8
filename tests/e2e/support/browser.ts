import type { Browser, BrowserContext, Page } from 'playwright-core'
import { sizes, type ScreenName } from '../../../tools/browser.ts'
import { hearClips } from './heard-clips.ts'
import { watchLine } from './watched-line.ts'

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
