import type { Action } from '../possible-actions.ts'

/** The actions that ask something first. */
const asking = ['hold', 'transfer', 'finishAs', 'callGiven', 'pause', 'close'] as const satisfies readonly Action[]

export type DialogName = typeof asking[number] | 'help'

export function isDialog(action: Action): action is typeof asking[number] {
  return asking.some((name) => name === action)
}
