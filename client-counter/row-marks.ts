import type { CounterView } from './next-step.ts'

type Listed = CounterView['waiting'][number]
export interface Mark { readonly mark: 'sentHere' | 'withNote' | 'appointment' | 'backAt', readonly at: number | null }

/** What is special about a ticket in a list, in words of its own. */
export function marksOf({ isSentHere, hasNote, appointedAt, backAt, state }: Listed): Mark[] {
  const marks: (Mark | null)[] = [
    backAt === null || state !== 'held' ? null : { mark: 'backAt', at: backAt },
    isSentHere ? { mark: 'sentHere', at: null } : null,
    hasNote ? { mark: 'withNote', at: null } : null,
    appointedAt === null ? null : { mark: 'appointment', at: appointedAt },
  ]
  return marks.filter((mark) => mark !== null)
}
