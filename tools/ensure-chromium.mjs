import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './chromium.mjs'

// the screens bring their own letters; these are for what is seen before those have come
const packages = ['chromium-headless-shell', 'fonts-liberation']
const install = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`

/** The browser's path, installed first where that is possible; else says what to do and gives null. A whole run takes the light one. */
export function ensureChromium() {
  if (lacksLight()) installed()
  const found = findChromium()
  if (found !== null) return found
  if (process.env.CHROMIUM) return helpless(`CHROMIUM names ${process.env.CHROMIUM}, and there is no such file.`)
  if (!isDebian()) return helpless('Chromium is missing. Install it, or name it in CHROMIUM.')
  if (!mayInstall()) return helpless(`Chromium is missing. Run as root: ${install}`)
  return installed() ?? helpless(`Chromium could not be installed. Name one in CHROMIUM, or run: ${install}`)
}

const isDebian = () => existsSync('/etc/debian_version')
const mayInstall = () => isDebian() && process.getuid() === 0 && !process.env.CHROMIUM
const lacksLight = () => process.env.CI && mayInstall() && !findChromium()?.endsWith('chromium-headless-shell')

function installed() {
  const { status } = spawnSync('sh', ['-c', install], {
    stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0 ? findChromium() : null
}

function helpless(sentence) {
  console.error(sentence)
  return null
}
