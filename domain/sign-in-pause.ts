const firstPauseMs = 30_000
const longestPauseMs = 15 * 60_000

/** How long nobody may try again after so many failures in a row, of which `free` cost nothing: each time twice as long, in milliseconds. */
export function pauseAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - free))
}
