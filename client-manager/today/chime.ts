import { ref, type Ref } from 'vue'

export interface Chime {
  /** True once a click has allowed sound. */
  readonly isOn: Readonly<Ref<boolean>>
  readonly toggle: () => void
  readonly ring: () => void
}

const notesHertz = [659, 880]
const noteSeconds = 0.18

/** One short chime. Browsers allow sound only after a click, so it is off until then. */
export function useChime(): Chime {
  const isOn = ref(false)
  let audio: AudioContext | null = null

  function ring(): void {
    if (!isOn.value || audio === null) return
    void audio.resume()
    for (const [place, frequency] of notesHertz.entries()) play(audio, frequency, audio.currentTime + place * noteSeconds)
  }

  function toggle(): void {
    audio ??= new AudioContext()
    isOn.value = !isOn.value
    ring()
  }

  return { isOn, toggle, ring }
}

function play(audio: AudioContext, frequency: number, begin: number): void {
  const tone = new OscillatorNode(audio, { frequency })
  const loudness = new GainNode(audio, { gain: 0 })
  loudness.gain.setValueAtTime(0.0001, begin)
  loudness.gain.exponentialRampToValueAtTime(0.3, begin + 0.02)
  loudness.gain.exponentialRampToValueAtTime(0.0001, begin + 0.5)
  tone.connect(loudness).connect(audio.destination)
  tone.start(begin)
  tone.stop(begin + 0.6)
}
