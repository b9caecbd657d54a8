import type { BrowserContext } from 'playwright-core'
import { startBrowser, type ScreenName } from '../../../tools/browser.ts'
import { openPage, openProfile } from './browser.ts'
import { forTheFile } from './for-the-file.ts'
import { openDemoOffice, type DemoOffice, type DemoOptions } from './office.ts'
import { counterOn, displayOn, kioskOn, managerOn, phoneOn, tabletOn } from './pages.ts'

/** Whoever comes in has a profile of their own. */
const browsers = forTheFile(startBrowser, (browser) => browser.close())

/** The demo office and a browser that opens its screens, each in a profile of its own. */
export async function openHall(options: DemoOptions = {}) {
  const office: DemoOffice = await openDemoOffice(options)
  const browser = await browsers.enter()

  async function open(screen: ScreenName, path: string, profile?: BrowserContext) {
    return openPage(profile ?? await openProfile(browser), screen, office.url + path)
  }

  return {
    office, browser, open,
    newProfile: () => openProfile(browser),
    async kiosk() {
      const kiosk = kioskOn(await open('kiosk', '/kiosk'))
      await kiosk.pairHere()
      return kiosk
    },
    async display() {
      const display = displayOn(await open('display', '/display'))
      await display.pairHere()
      return display
    },
    async tablet(counter: string) {
      const tablet = tabletOn(await open('rating', '/rating?slot=1'))
      await tablet.pairAt(counter)
      return tablet
    },
    async officer() {
      const console = counterOn(await open('counter', '/counter'))
      await console.signIn()
      return console
    },
    async officerAt(counter: string) {
      const console = await this.officer()
      await console.sitDown(counter)
      await console.hand.waitFor()
      return console
    },
    async manager(role: 'quản lý' | 'quản trị' | 'cấp tỉnh' = 'quản lý', page = '') {
      const manager = managerOn(await open('manager', `/manager${page}`))
      await manager.signInAs(role)
      return manager
    },
    async phone(link: string) {
      return phoneOn(await open('phone', link))
    },
    async close() {
      await Promise.all(browser.contexts().map((profile) => profile.close()))
      await browsers.leave()
      await office.close()
    },
  }
}

export type Hall = Awaited<ReturnType<typeof openHall>>
