import type { CounterView } from './next-step.ts'

/** For how many whole seconds more the last press can be taken back; 0 when it cannot. */
export function secondsToUndo(undo: CounterView['undo'], now: number): number {
  return undo === null ? 0 : Math.max(0, Math.ceil((undo.until - now) / 1000))
}
