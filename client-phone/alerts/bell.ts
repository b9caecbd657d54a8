import { ref, type Ref } from 'vue'
import type { News } from './news.ts'

export interface Bell {
  /** True once a tap has allowed sound. */
  readonly isOn: Readonly<Ref<boolean>>
  /** Browsers allow sound only from within a tap. */
  readonly turnOn: () => void
  /** Sounds if it may, and shakes the phone if it can. */
  readonly ring: (news: News) => void
}

const notesHertz: Readonly<Record<News, readonly number[]>> = { near: [784, 988], turn: [784, 988, 1175, 988, 1175] }
const shakesMs: Readonly<Record<News, readonly number[]>> = { near: [200, 150, 200], turn: [400, 200, 400, 200, 600] }
const noteSeconds = 0.22

export function useBell(): Bell {
  const isOn = ref(false)
  let audio: AudioContext | null = null

  return {
    isOn,
    turnOn: () => {
      audio ??= new AudioContext()
      isOn.value = true
      void audio.resume()
      play(audio, notesHertz.near)
    },
    ring: (news) => {
      shake(shakesMs[news])
      if (audio === null) return
      // a phone call or a screen that was dark may have stopped it
      void audio.resume()
      play(audio, notesHertz[news])
    },
  }
}

/** Where the holder has not touched the page yet, browsers refuse and complain. */
function shake(pattern: readonly number[]): void {
  if ('vibrate' in navigator && navigator.userActivation.hasBeenActive) navigator.vibrate([...pattern])
}

function play(audio: AudioContext, hertz: readonly number[]): void {
  for (const [place, frequency] of hertz.entries()) {
    const begin = audio.currentTime + place * noteSeconds
    const tone = new OscillatorNode(audio, { frequency })
    const loudness = new GainNode(audio, { gain: 0 })
    loudness.gain.setValueAtTime(0.0001, begin)
    loudness.gain.exponentialRampToValueAtTime(0.5, begin + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.0001, begin + 0.6)
    tone.connect(loudness).connect(audio.destination)
    tone.start(begin)
    tone.stop(begin + 0.7)
  }
}
