const frameSeconds = 0.03
/** How far from its place a piece may be taken for its wave to meet the one before it. */
const reachSeconds = 0.008
/** Speech is compared at every fourth sample, in steps of four: fine enough to meet, and sixteen times faster. */
const stride = 4

/**
 * A voice that speaks faster (`speed` above 1) or slower and keeps its pitch: pieces of the sound, half over each
 * other, each taken where its wave goes on from the piece before (waveform-similarity overlap-add).
 */
export function stretched(samples: Float32Array, rate: number, speed: number): Float32Array<ArrayBuffer> {
  const hop = Math.round(rate * frameSeconds / 2)
  const reach = Math.round(rate * reachSeconds)
  const window = hann(2 * hop)
  const length = Math.round(samples.length / speed)
  const made = new Float32Array(length + 2 * hop)
  let taken = 0
  for (let to = 0; to < length; to += hop) {
    if (to > 0) taken = bestMatch(samples, taken + hop, Math.round(to * speed), hop, reach)
    // the first piece has none before it to fade over
    overlay(made, to, samples, taken, to === 0 ? (place) => place < hop ? 1 : window[place] ?? 0 : (place) => window[place] ?? 0, 2 * hop)
  }
  return made.slice(0, length)
}

function hann(length: number): Float32Array {
  return Float32Array.from({ length }, (_, place) => 0.5 - 0.5 * Math.cos(2 * Math.PI * place / length))
}

function overlay(made: Float32Array, to: number, samples: Float32Array, from: number, weight: (place: number) => number, length: number): void {
  for (let place = 0; place < length; place += 1) {
    made[to + place] = (made[to + place] ?? 0) + (samples[from + place] ?? 0) * weight(place)
  }
}

/** The place near `wanted` whose sound is most like what follows naturally at `natural`. */
function bestMatch(samples: Float32Array, natural: number, wanted: number, hop: number, reach: number): number {
  let [best, likeness] = [wanted, -Infinity]
  for (let from = Math.max(0, wanted - reach); from <= wanted + reach; from += stride) {
    let sum = 0
    for (let place = 0; place < hop; place += stride) sum += (samples[natural + place] ?? 0) * (samples[from + place] ?? 0)
    if (sum > likeness) [best, likeness] = [from, sum]
  }
  return best
}
