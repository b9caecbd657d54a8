import type { PetitionEvent, PetitionEventOf, PetitionEventType } from './events.ts'
import type { Petition } from './petition.ts'

type Fold<T extends PetitionEventType> = (petition: Petition, event: PetitionEventOf<T>) => Petition

const folds: { readonly [T in Exclude<PetitionEventType, 'received'>]: Fold<T> } = {
  opened: (petition) => petition,
  classified: (petition, { kind }) => ({ ...petition, kind, state: petition.state === 'received' ? 'classified' : petition.state }),
  assigned: (petition, { to }) => ({ ...petition, assignee: to, state: 'assigned' }),
  dueSet: (petition, { dueOn }) => ({ ...petition, dueOn, moved: petition.moved + 1 }),
  answered: (petition, { words }) => ({ ...petition, state: 'answered', answer: words }),
  closed: (petition, { outcome, at, on }) => ({
    ...petition, state: 'closed', outcome, closedAt: at, closedOn: on, wasLate: petition.wasLate || on > petition.dueOn,
  }),
  published: (petition, { at, words }) => ({ ...petition, publishedAt: at, summary: words }),
  unpublished: (petition) => ({ ...petition, publishedAt: null, summary: null }),
  reopened: (petition, { dueOn }) => ({
    ...petition, state: petition.assignee === null ? 'classified' : 'assigned', dueOn, reopened: petition.reopened + 1,
    closedAt: null, closedOn: null, outcome: null, answer: null, publishedAt: null, summary: null,
  }),
  personalDataForgotten: (petition) => ({ ...petition, isForgotten: true }),
}

/** The case that these facts tell of; null when the first of them is not its receipt. */
export function petitionOf(events: readonly PetitionEvent[]): Petition | null {
  return events.reduce(evolvePetition, null)
}

/** The case as it stood at the end of a local date; null when it had not come yet. */
export function petitionAt(events: readonly PetitionEvent[], date: string): Petition | null {
  return petitionOf(events.filter(({ on }) => on <= date))
}

function evolvePetition(petition: Petition | null, event: PetitionEvent): Petition | null {
  if (event.type === 'received') return petition ?? begun(event)
  // The table is typed per event; the type of a looked-up fold is lost to the compiler.
  const fold = folds[event.type] as Fold<PetitionEventType>
  return petition === null ? null : fold(petition, event)
}

function begun({ at, on, source, kind, dueOn }: PetitionEventOf<'received'>): Petition {
  return {
    state: 'received', source, receivedAt: at, receivedOn: on, kind, assignee: null, dueOn, moved: 0,
    closedAt: null, closedOn: null, outcome: null, answer: null, publishedAt: null, summary: null,
    reopened: 0, wasLate: false, isForgotten: false,
  }
}
