/** Of the timers that tests turn forward, which those of node:timers/promises are not. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms) })
}

/** Resolves when the work is done, or after `ms` if it is not done by then. */
export async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => { timer = setTimeout(resolve, ms) })
  await Promise.race([work, limit])
  clearTimeout(timer)
}
