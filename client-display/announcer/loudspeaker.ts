import { readonly, ref, type Ref } from 'vue'
import type { Language } from '../../domain/office.ts'
import { clipShelf } from './clip-shelf.ts'

export interface Loudspeaker {
  /** False while the browser waits for a touch before it lets this page be heard. */
  readonly isAllowed: Readonly<Ref<boolean>>
  /** To be called from a touch, a click or a key. */
  allow(): Promise<void>
  /** Says clips one after another without a gap; done when the last one has ended. */
  say(language: Language, clips: readonly string[]): Promise<void>
  /** Fetches and decodes all clips of a language before they are needed. */
  prepare(language: Language): Promise<void>
}

const leadSeconds = 0.05
const patienceMs = 4000

export function loudspeaker(context: AudioContext): Loudspeaker {
  const shelf = clipShelf(
    (address) => fetch(address, { signal: AbortSignal.timeout(patienceMs) }),
    (bytes) => context.decodeAudioData(bytes),
  )
  const isAllowed = ref(context.state === 'running')
  context.addEventListener('statechange', () => { isAllowed.value = context.state === 'running' })

  return {
    isAllowed: readonly(isAllowed),
    allow: () => context.resume(),
    say: async (language, clips) => playInTurn(context, await shelf.take(language, clips)),
    prepare: async (language) => { await shelf.take(language, await scriptOf(language)) },
  }
}

/** The names of a language's clips; none when the script cannot be had, for clips are fetched when they are said, too. */
async function scriptOf(language: Language): Promise<readonly string[]> {
  try {
    const response = await fetch(`/voices/${language}/script.json`)
    const script: unknown = await response.json()
    return typeof script === 'object' && script !== null ? [...Object.keys(script), 'chime', 'pause', 'long-pause'] : []
  } catch {
    return []
  }
}

/** Scheduled on the audio clock at once, so that a busy page cannot tear the sentence apart. */
function playInTurn(context: AudioContext, sounds: readonly AudioBuffer[]): Promise<void> {
  return new Promise((resolve) => {
    let at = context.currentTime + leadSeconds
    const sources = sounds.map((sound) => {
      const source = new AudioBufferSourceNode(context, { buffer: sound })
      source.connect(context.destination)
      source.start(at)
      at += sound.duration
      return source
    })
    const last = sources.at(-1)
    if (last === undefined) resolve()
    else last.addEventListener('ended', () => resolve())
  })
}
