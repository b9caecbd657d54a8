import { readonly, ref, type Ref } from 'vue'
import type { Language } from '../../domain/office.ts'
import type { Clip, Voices } from '../../domain/speech/announcement.ts'
import type { Announcing } from '../../domain/speech/announcing.ts'
import { clipShelf } from './clip-shelf.ts'
import { voiceScripts } from './scripts.ts'
import { stretched } from './stretched.ts'

export type Manner = Pick<Announcing, 'speed' | 'volume'>

export interface Loudspeaker {
  /** False while the browser waits for a touch before it lets this page be heard. */
  readonly isAllowed: Readonly<Ref<boolean>>
  /** To be called from a touch, a click or a key. */
  allow(): Promise<void>
  /** Says clips one after another without a gap; done when the last one has ended. */
  say(clips: readonly Clip[], manner: Manner): Promise<void>
  /** Falls silent at once, in the middle of a word; what was being said counts as ended. */
  hush(): void
  /** What the voices on this server can say. */
  voices(): Promise<Voices>
  /** Fetches and decodes all clips of a language before they are needed. */
  prepare(language: Language): Promise<void>
}

const leadSeconds = 0.05
const patienceMs = 4000
/** Bells are not spoken: they keep their pace. */
const unspoken = 'chime'

export function loudspeaker(context: AudioContext): Loudspeaker {
  const patient = (address: string) => fetch(address, { signal: AbortSignal.timeout(patienceMs) })
  const shelf = clipShelf(patient, (bytes) => context.decodeAudioData(bytes))
  const voices = voiceScripts(patient)
  const paced = pacing(context)
  const playing = new Set<AudioBufferSourceNode>()
  const isAllowed = ref(context.state === 'running')
  context.addEventListener('statechange', () => { isAllowed.value = context.state === 'running' })

  return {
    isAllowed: readonly(isAllowed),
    allow: () => context.resume(),
    async say(clips, { speed, volume }) {
      const taken = await shelf.take(clips)
      const sounds = taken.map(({ clip, sound }) => clip === unspoken ? sound : paced(sound, speed))
      const loudness = new GainNode(context, { gain: volume })
      loudness.connect(context.destination)
      await playInTurn(loudness, sounds, playing)
      loudness.disconnect()
    },
    hush: () => { for (const source of playing) source.stop() },
    voices,
    async prepare(language) {
      const script = (await voices())[language]
      await shelf.take([...Object.keys(script), 'chime', 'pause', 'long-pause'].map((clip) => ({ language, clip })))
    },
  }
}

/** Sounds at a speed, each made once; another speed makes them anew. */
function pacing(context: AudioContext): (sound: AudioBuffer, speed: number) => AudioBuffer {
  let made = new Map<AudioBuffer, AudioBuffer>()
  let current = 1
  return (sound, speed) => {
    if (speed === 1) return sound
    if (speed !== current) made = new Map()
    current = speed
    const paced = made.get(sound) ?? atSpeed(context, sound, speed)
    made.set(sound, paced)
    return paced
  }
}

/** Voices are of one channel. */
function atSpeed(context: AudioContext, sound: AudioBuffer, speed: number): AudioBuffer {
  const samples = stretched(sound.getChannelData(0), sound.sampleRate, speed)
  const paced = context.createBuffer(1, Math.max(1, samples.length), sound.sampleRate)
  paced.copyToChannel(samples, 0)
  return paced
}

/** Scheduled on the audio clock at once, so that a busy page cannot tear the sentence apart. */
function playInTurn(loudness: GainNode, sounds: readonly AudioBuffer[], playing: Set<AudioBufferSourceNode>): Promise<void> {
  const { context } = loudness
  return new Promise((resolve) => {
    let at = context.currentTime + leadSeconds
    const sources = sounds.map((sound) => {
      const source = new AudioBufferSourceNode(context, { buffer: sound })
      source.connect(loudness)
      source.start(at)
      at += sound.duration
      playing.add(source)
      source.addEventListener('ended', () => { playing.delete(source) })
      return source
    })
    const last = sources.at(-1)
    if (last === undefined) resolve()
    else last.addEventListener('ended', () => { resolve() })
  })
}
