/** The server's clock as seen from here, in milliseconds since the epoch. */
export interface ServerClock {
  now(): number
  /** A message that the server sent at `at` has just arrived. */
  heard(at: number): void
}

/** Beyond this the server's clock was set anew (or runs in a replay), and older estimates are void. */
const jumpMs = 2000

/**
 * The least delayed message tells best, so the largest difference counts. `local` must run evenly: a screen whose
 * own date is wrong, or is put right, still shows the office's time.
 */
export function openServerClock(local: () => number, guess: number): ServerClock {
  let ahead: number | null = null
  return {
    now: () => local() + (ahead ?? guess - local()),
    heard: (at) => {
      const difference = at - local()
      ahead = ahead === null || Math.abs(difference - ahead) > jumpMs ? difference : Math.max(ahead, difference)
    },
  }
}
