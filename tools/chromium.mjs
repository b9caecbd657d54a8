import { existsSync } from 'node:fs'
import path from 'node:path'

/** First the one without windows, which costs a third less and shows the same. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser that the tests open: CHROMIUM if set, else the first of the usual names on the PATH, else null. */
export function findChromium(environment = process.env) {
  if (environment.CHROMIUM) return existsSync(environment.CHROMIUM) ? environment.CHROMIUM : null
  const folders = ['/usr/bin', ...(environment.PATH ?? '').split(path.delimiter)]
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync) ?? null
}
