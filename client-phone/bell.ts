import { ref, type Ref } from 'vue'

export interface Bell {
  /** True once a tap has allowed sound. */
  readonly isOn: Ref<boolean>
  /** Browsers allow sound only from within a tap. */
  readonly turnOn: () => void
  readonly ring: () => void
}

const notes = [{ hertz: 784, at: 0 }, { hertz: 988, at: 0.22 }, { hertz: 1175, at: 0.44 }] as const

export function useBell(): Bell {
  const isOn = ref(false)
  let audio: AudioContext | null = null

  function play(context: AudioContext) {
    for (const { hertz, at } of notes) {
      const tone = new OscillatorNode(context, { frequency: hertz })
      const begin = context.currentTime + at
      const loudness = new GainNode(context, { gain: 0 })
      loudness.gain.setValueAtTime(0.0001, begin)
      loudness.gain.exponentialRampToValueAtTime(0.5, begin + 0.02)
      loudness.gain.exponentialRampToValueAtTime(0.0001, begin + 0.6)
      tone.connect(loudness).connect(context.destination)
      tone.start(begin)
      tone.stop(begin + 0.7)
    }
  }

  return {
    isOn,
    turnOn: () => {
      audio ??= new AudioContext()
      isOn.value = true
      void audio.resume()
      play(audio)
    },
    ring: () => {
      if ('vibrate' in navigator) navigator.vibrate([400, 200, 400, 200, 600])
      if (audio !== null) play(audio)
    },
  }
}
