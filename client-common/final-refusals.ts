import type { Code } from '../contract/refusals.ts'

/** After one of these a screen is not let in until something about it changes; all others pass by themselves. */
const final: ReadonlySet<string> = new Set<Code>([
  'signedOut', 'notAllowed', 'notPaired', 'unknownDevice', 'unknownOffice', 'unknownCounter', 'unknownTicket',
  'notYourTicket', 'notYourCounter', 'notFound', 'invalidInput',
])

export function isFinal(code: string): code is Code {
  return final.has(code)
}
