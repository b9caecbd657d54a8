import { chromium, type Browser } from 'playwright-core'

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

/** The browser that CHROMIUM names, with sound that needs no touch first. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required'],
  })
}
