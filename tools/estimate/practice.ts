/** Somebody first of those who wait for a service: the time of joining, less the credit of a priority person. */
export interface Head { readonly service: string, readonly rank: number }

/**
 * What an office's calls show of its rules, where a record does not say: which services a counter takes, and which
 * services are called as if their people had the priority credit less than others.
 */
export interface Practice {
  takes(counter: string, service: string): boolean
  isCalledLater(service: string): boolean
  /** Learns from a call; `passed`: the heads of the other services at that moment. */
  learn(counter: string, called: Head, passed: readonly Head[]): void
}

interface Passing { readonly called: string, readonly passed: string, readonly later: number }

/** So many signs make a rule: fewer are chance, such as a call in the same second. */
const signs = { skipped: 2, awaited: 2, order: 3 }

export function learnPractice(creditMs: number): Practice {
  const calls = new Map<string, number>()
  const served = new Map<string, number>()
  const skipped = new Map<string, number>()
  const passings: Passing[] = []
  const calledLater = new Set<string>()
  const [count, key] = [(map: Map<string, number>, name: string) => map.set(name, (map.get(name) ?? 0) + 1), (counter: string, service: string) => `${service} at ${counter}`]
  const share = (service: string) => (served.get(service) ?? 0) / Math.max(1, calls.get('all') ?? 0)
  const later = ({ service, rank }: Head) => calledLater.has(service) ? rank + creditMs : rank
  return {
    takes: (counter, service) => served.has(key(counter, service))
      || ((skipped.get(key(counter, service)) ?? 0) < signs.skipped && (calls.get(counter) ?? 0) * share(service) < signs.awaited),
    isCalledLater: (service) => calledLater.has(service),
    learn(counter, called, passed) {
      for (const name of ['all', counter]) count(calls, name)
      for (const name of [called.service, key(counter, called.service)]) count(served, name)
      for (const head of passed) {
        if (served.has(key(counter, head.service))) passings.push({ called: called.service, passed: head.service, later: called.rank - head.rank })
        else if (later(head) < later(called)) count(skipped, key(counter, head.service))
      }
      for (const { service } of passed) reconsider(service, calledLater, passings, creditMs)
    },
  }
}

/** Moves a service among those called later, or out of them, when that explains enough calls that are else against the order. */
function reconsider(service: string, calledLater: Set<string>, passings: readonly Passing[], creditMs: number): void {
  const without = new Set([...calledLater].filter((one) => one !== service))
  const withIt = new Set([...calledLater, service])
  const [now, other] = calledLater.has(service) ? [withIt, without] : [without, withIt]
  if (against(other, passings, creditMs) + signs.order > against(now, passings, creditMs)) return
  if (calledLater.has(service)) calledLater.delete(service)
  else calledLater.add(service)
}

/** How many calls took somebody of a higher rank than one who waited, if these services were called later. */
function against(calledLater: ReadonlySet<string>, passings: readonly Passing[], creditMs: number): number {
  const lag = (service: string) => calledLater.has(service) ? creditMs : 0
  return passings.filter(({ called, passed, later }) => later + lag(called) - lag(passed) > 0).length
}
