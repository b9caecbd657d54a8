import type { Page } from 'playwright-core'

declare global {
  interface Window { shakes: number[], tones: number, wakeLocks: number }
}

/** Runs in a page before its own scripts: writes down how often the phone shakes and sounds, and that its screen is kept awake. */
export function feelPhone(): void {
  window.shakes = []
  window.tones = 0
  window.wakeLocks = 0
  const start = Reflect.get(OscillatorNode.prototype, 'start')
  OscillatorNode.prototype.start = function (at = 0) {
    window.tones += 1
    start.call(this, at)
  }
  const vibrate = (pattern: Iterable<number>) => window.shakes.push([...pattern].length) > 0
  Object.defineProperty(Navigator.prototype, 'vibrate', { value: vibrate })
  const request = () => {
    window.wakeLocks += 1
    return Promise.resolve({ released: false, release: () => Promise.resolve() })
  }
  Object.defineProperty(Navigator.prototype, 'wakeLock', { value: { request } })
}

export interface Felt { readonly shakes: readonly number[], readonly tones: number, readonly wakeLocks: number }

export function feltOn(page: Page): Promise<Felt> {
  return page.evaluate(() => ({ shakes: window.shakes, tones: window.tones, wakeLocks: window.wakeLocks }))
}
