import type { Page } from 'playwright-core'

interface Heard { readonly clip: string, readonly begins: number, readonly ends: number, readonly volume: number, isOver: boolean }

declare global {
  interface Window { heard: Heard[] }
}

/** Runs in a page before its own scripts: writes down every clip that is handed to the loudspeaker, and when it is to sound. */
export function hearClips(): void {
  const names = new WeakMap<object, string>()
  const arrayBuffer = Reflect.get(Response.prototype, 'arrayBuffer')
  const decodeAudioData = Reflect.get(BaseAudioContext.prototype, 'decodeAudioData')
  const start = Reflect.get(AudioBufferSourceNode.prototype, 'start')
  const connect = Reflect.get(AudioNode.prototype, 'connect') as (...to: unknown[]) => AudioNode
  const getChannelData = Reflect.get(AudioBuffer.prototype, 'getChannelData')
  const copyToChannel = Reflect.get(AudioBuffer.prototype, 'copyToChannel')
  const volumes = new WeakMap<object, number>()
  let read = ''
  window.heard = []
  Response.prototype.arrayBuffer = async function () {
    const bytes = await arrayBuffer.call(this)
    names.set(bytes, /([\w-]+)\.mp3$/.exec(this.url)?.[1] ?? '')
    return bytes
  }
  BaseAudioContext.prototype.decodeAudioData = async function (bytes: ArrayBuffer) {
    const name = names.get(bytes) ?? ''
    const sound = await decodeAudioData.call(this, bytes)
    names.set(sound, name)
    return sound
  }
  // a clip at another speed is made of the one that was read just before
  AudioBuffer.prototype.getChannelData = function (channel) {
    read = names.get(this) ?? ''
    return getChannelData.call(this, channel)
  }
  AudioBuffer.prototype.copyToChannel = function (...given) {
    names.set(this, read)
    copyToChannel.apply(this, given)
  }
  Reflect.set(AudioNode.prototype, 'connect', function (this: AudioNode, ...to: unknown[]) {
    if (to[0] instanceof GainNode) volumes.set(this, to[0].gain.value)
    return connect.apply(this, to)
  })
  AudioBufferSourceNode.prototype.start = function (at = 0) {
    const { buffer } = this
    if (buffer !== null) {
      const heard = { clip: names.get(buffer) ?? '', begins: at, ends: at + buffer.duration, volume: volumes.get(this) ?? 1, isOver: false }
      window.heard.push(heard)
      this.addEventListener('ended', () => { heard.isOver = true })
    }
    start.call(this, at)
  }
}

/** What the page has given to its loudspeaker since `from`, once that is `count` clips. */
export async function heardClips(page: Page, count: number, from = 0): Promise<readonly Heard[]> {
  await page.waitForFunction((least) => window.heard.length >= least, from + count)
  return page.evaluate((first) => window.heard.slice(first), from)
}

/** Until the last of them has sounded to its end. */
export async function silenceAfter(page: Page): Promise<void> {
  await page.waitForFunction(() => window.heard.every(({ isOver }) => isOver), undefined, { timeout: 60_000 })
}
