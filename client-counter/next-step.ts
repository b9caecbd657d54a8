import type { ScreenView } from '../contract/views.ts'

export type CounterView = ScreenView<'counter'>

/** What the large button does. `wait`: calling is possible, but nobody waits. */
export type NextStep = 'dayClosed' | 'notMine' | 'open' | 'resume' | 'callNext' | 'wait' | 'start' | 'finish'

/** The next natural thing at a counter, for the officer who is looking. */
export function nextStep(view: CounterView, officer: string): NextStep {
  if (view.closed) return 'dayClosed'
  if (view.status === 'closed') return 'open'
  if (view.officer?.id !== officer) return 'notMine'
  return view.inHand === null ? withFreeHand(view) : view.inHand.state === 'called' ? 'start' : 'finish'
}

function withFreeHand({ status, next }: CounterView): NextStep {
  if (status === 'paused') return 'resume'
  return next === null ? 'wait' : 'callNext'
}
