/** Of the timers that tests turn forward, which those of node:timers/promises are not. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms) })
}
