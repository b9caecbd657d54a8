/** Minutes after which a held ticket comes back by itself, as they are offered beside "not by itself" and any other number. */
export const holdMinutes = [5, 10, 15, 30] as const

const longestMinutes = 12 * 60

/** Seconds from an officer's own number of minutes; null when it is none, or one that no hold lasts. */
export function holdSeconds(typed: string): number | null {
  const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
  return minutes >= 1 && minutes <= longestMinutes ? minutes * 60 : null
}
