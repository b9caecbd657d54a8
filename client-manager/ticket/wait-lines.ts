import type { Stretch, WaitCause } from '../../domain/views/standing-in-line.ts'
import type { CalledMeanwhile, StorySpan } from '../../domain/views/ticket-story.ts'

/** One line of the table that explains a wait: how the hall stood from then on, or who was called at that moment. */
export type WaitLine =
  | { readonly kind: 'stretch', readonly at: number, readonly stretch: Stretch }
  | { readonly kind: 'called', readonly at: number, readonly called: CalledMeanwhile }

/** The lines of a wait in the order of time; who was called before how it stood after. */
export function waitLines({ stretches, called }: Pick<StorySpan, 'stretches' | 'called'>): WaitLine[] {
  return [
    ...called.map((one): WaitLine => ({ kind: 'called', at: one.at, called: one })),
    ...stretches.map((stretch): WaitLine => ({ kind: 'stretch', at: stretch.from, stretch })),
  ].sort((one, other) => one.at - other.at || Number(one.kind === 'stretch') - Number(other.kind === 'stretch'))
}

/** How long it was waited for each cause, in milliseconds. */
export function waitByCause(stretches: readonly Stretch[]): ReadonlyMap<WaitCause, number> {
  const sums = new Map<WaitCause, number>()
  for (const { cause, from, to } of stretches) sums.set(cause, (sums.get(cause) ?? 0) + to - from)
  return sums
}
