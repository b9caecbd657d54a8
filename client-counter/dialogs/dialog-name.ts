import type { Action } from '../possible-actions.ts'

/** The actions that ask something first: about the ticket in hand, and about the counter. */
const aboutHand = ['finishAs', 'continue', 'hold', 'transfer'] as const satisfies readonly Action[]
const aboutCounter = ['callGiven', 'issue', 'prioritise', 'pause', 'handOver', 'close'] as const satisfies readonly Action[]

type HandDialog = typeof aboutHand[number]
type Asking = HandDialog | typeof aboutCounter[number]
export type DialogName = Asking | 'help'

export function isDialog(action: Action): action is Asking {
  return isAboutHand(action) || aboutCounter.some((name) => name === action)
}

export function isAboutHand(name: string): name is HandDialog {
  return aboutHand.some((one) => one === name)
}
