import type { Language } from '../office.ts'
import { numberClips, spelledClips } from './clips.ts'
import type { Dialect } from './number-in-words.ts'

/** A call as the hall hears it: `times` is 1 for the first call of a ticket, more for its recalls. */
export interface SpokenCall {
  readonly ticket: string
  readonly label: string
  readonly times: number
  readonly language: Language
}

/** What a call sounds like: the names of clips of its language, in order. A chime, then the sentence twice. */
export function announcement(call: SpokenCall, dialect?: Dialect): readonly string[] {
  const said = sentence(call, dialect)
  return ['chime', ...said, 'long-pause', ...said]
}

function sentence({ ticket, label, times, language }: SpokenCall, dialect?: Dialect): readonly string[] {
  return [
    ...invitation(times, language, dialect),
    ...spelledClips(ticket),
    'pause',
    ...counter(label, language, dialect),
  ]
}

function invitation(times: number, language: Language, dialect?: Dialect): readonly string[] {
  return times > 1 && times <= 9999
    ? ['call-again', ...numberClips(times, language, dialect), 'pause', 'ticket-again']
    : ['ticket']
}

/** A numbered counter is said as a whole number, any other label is spelt. */
function counter(label: string, language: Language, dialect?: Dialect): readonly string[] {
  return /^\d{1,4}$/.test(label.trim())
    ? ['to-counter-number', ...numberClips(Number(label), language, dialect)]
    : ['to-counter', ...spelledClips(label)]
}
