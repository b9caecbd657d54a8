export interface WalkingClock { now(): number, pass(ms: number): void }

/** Runs as time does, from a given moment on, and can be put forward. */
export function walkingClock(start: number): WalkingClock {
  const begun = performance.now()
  let passed = 0
  return {
    now: () => Math.round(start + passed + performance.now() - begun),
    pass(ms) { passed += ms },
  }
}
