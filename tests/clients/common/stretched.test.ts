import { stretched } from '../../../client-common/speech/stretched.ts'

const rate = 24_000

function tone(hertz: number, seconds: number): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, at) => 0.5 * Math.sin(2 * Math.PI * hertz * at / rate))
}

/** How often a sound swings in a second, away from its ends. */
function pitch(samples: Float32Array): number {
  const middle = samples.slice(rate * 0.1, -rate * 0.1)
  const rises = middle.filter((value, at) => at > 0 && value >= 0 && (middle[at - 1] ?? 0) < 0).length
  return rises / (middle.length / rate)
}

function loudness(samples: Float32Array): number {
  const middle = samples.slice(rate * 0.1, -rate * 0.1)
  return Math.sqrt(middle.reduce((sum, value) => sum + value * value, 0) / middle.length)
}

describe.each([0.8, 0.9, 1.1, 1.3])('a voice at %f of its speed', (speed) => {
  test.each([110, 220, 440])('takes its time, and keeps the pitch and the loudness of %i Hz', (hertz) => {
    const sound = tone(hertz, 1)
    const paced = stretched(sound, rate, speed)
    expect(paced.length).toBe(Math.round(rate / speed))
    expect(Math.abs(pitch(paced) - hertz)).toBeLessThan(hertz * 0.03)
    expect(loudness(paced) / loudness(sound)).toBeGreaterThan(0.93)
    expect(loudness(paced) / loudness(sound)).toBeLessThan(1.07)
  })
})

test('what lasts no time lasts no time at any speed', () => {
  expect(stretched(new Float32Array(0), rate, 1.2)).toHaveLength(0)
  expect(stretched(new Float32Array(20), rate, 0.8)).toHaveLength(25)
})
