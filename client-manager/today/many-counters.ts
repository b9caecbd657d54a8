import type { ScreenView } from '../../contract/views.ts'
import { counterDoing } from './counter-doing.ts'

type Counter = ScreenView<'manager'>['counters'][number]
type Doing = ReturnType<typeof counterDoing>['state']

/** From more than this on one list of them is longer than a screen is high. */
const fewEnough = 16

const doings: readonly Doing[] = ['idle', 'called', 'serving', 'free', 'paused', 'closed']

export function areMany(counters: readonly Counter[]): boolean {
  return counters.length > fewEnough
}

/** Many counters as two lists that stand beside each other, in their order. */
export function inParts(counters: readonly Counter[]): readonly (readonly Counter[])[] {
  if (!areMany(counters)) return [counters]
  const half = Math.ceil(counters.length / 2)
  return [counters.slice(0, half), counters.slice(half)]
}

/** How many do what, what needs an eye first; what none does is left out. */
export function howManyDo(counters: readonly Counter[]): readonly { readonly doing: Doing, readonly count: number }[] {
  const states = counters.map((counter) => counterDoing(counter).state)
  return doings.map((doing) => ({ doing, count: states.filter((state) => state === doing).length })).filter(({ count }) => count > 0)
}
