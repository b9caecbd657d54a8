import type { Office } from '../office.ts'
import { workingDaysAfter } from './due-date.ts'
import type { PetitionEvent } from './events.ts'
import {
  answeredOutcomes, isOpen, type Colleague, type DueReason, type Petition, type PetitionActor, type PetitionClass, type PetitionOutcome,
} from './petition.ts'
import type { PetitionRefusal } from './refusals.ts'

type Steps = {
  open: object
  classify: { readonly kind: PetitionClass }
  /** `to`: of the same office, or null when the office has nobody of that id to give a case to. */
  assign: { readonly to: Colleague | null }
  setDue: { readonly dueOn: string, readonly reason: DueReason }
  /** `words`: the id under which the answer lies beside the case. */
  answer: { readonly words: string }
  close: { readonly outcome: PetitionOutcome }
  /** `words`: the id of what everybody may read; null when nothing was written. */
  publish: { readonly words: string | null }
  unpublish: object
  reopen: object
  forget: object
}

export type PetitionStep = keyof Steps
export type PetitionStepOf<T extends PetitionStep> = { readonly type: T } & Steps[T]
export type AskedStep = { [T in PetitionStep]: PetitionStepOf<T> }[PetitionStep]

/** When and by whom something is asked for, and what the office has set. */
export interface PetitionMoment {
  readonly at: number
  readonly today: string
  readonly by: PetitionActor
  readonly office: Pick<Office, 'openingHours' | 'petitions'>
}

export type PetitionDecision = { readonly event: PetitionEvent } | { readonly refusal: PetitionRefusal }
type Judge<T extends PetitionStep> = (petition: Petition, step: PetitionStepOf<T>, moment: PetitionMoment) => PetitionDecision

const longestTermDays = 366

/** The first fact of a case: due so many working days after today. */
export function receivePetition(source: Petition['source'], kind: PetitionClass, { at, today, by, office }: PetitionMoment): PetitionEvent {
  const dueOn = workingDaysAfter(office.openingHours, today, office.petitions.dueWorkingDays)
  return { type: 'received', at, on: today, by, source, kind, dueOn }
}

const judges: { readonly [T in PetitionStep]: Judge<T> } = {
  open: (petition, _step, moment) => mayRead(petition, moment.by) ? fact('opened', {}, moment) : refuse('notYourPetition'),
  classify: (petition, { kind }, moment) => refused(leads(moment.by), stillOpen(petition)) ?? fact('classified', { kind }, moment),
  assign(petition, { to }, moment) {
    const no = refused(leads(moment.by), stillOpen(petition), petition.state === 'received' ? 'petitionUnclassified' : null)
    if (no !== null) return no
    return to === null ? refuse('notAssignable') : fact('assigned', { to: to.id }, moment)
  },
  setDue: (petition, { dueOn, reason }, moment) =>
    refused(leads(moment.by), stillOpen(petition), unfitDue(petition, dueOn, moment)) ?? fact('dueSet', { dueOn, reason }, moment),
  answer(petition, { words }, moment) {
    const unclassified = petition.state === 'received' ? 'petitionUnclassified' : null
    return refused(mayAnswer(petition, moment.by), stillOpen(petition), unclassified) ?? fact('answered', { words }, moment)
  },
  close: (petition, { outcome }, moment) =>
    refused(mayClose(outcome, moment.by), stillOpen(petition), unfitOutcome(petition, outcome)) ?? fact('closed', { outcome }, moment),
  publish(petition, { words }, moment) {
    const no = refused(leads(moment.by), notYetPublished(petition))
    if (no !== null) return no
    return words === null ? refuse('nothingToPublish') : fact('published', { words }, moment)
  },
  unpublish: (petition, _step, moment) =>
    refused(leads(moment.by), petition.publishedAt === null ? 'petitionNotPublished' : null) ?? fact('unpublished', {}, moment),
  reopen(petition, _step, moment) {
    const no = refused(leads(moment.by), isOpen(petition) ? 'petitionOpen' : null, petition.outcome === 'withdrawn' ? 'petitionWithdrawn' : null)
    const { today, office: { openingHours, petitions } } = moment
    return no ?? fact('reopened', { dueOn: workingDaysAfter(openingHours, today, petitions.dueWorkingDays) }, moment)
  },
  forget: (petition, _step, moment) =>
    refused(moment.by.kind === 'staff' ? leads(moment.by) : null, petition.isForgotten ? 'petitionForgotten' : null)
    ?? fact('personalDataForgotten', {}, moment),
}

/** What a step leads to: the fact that follows, or why not. */
export function decidePetition(petition: Petition, step: AskedStep, moment: PetitionMoment): PetitionDecision {
  // The table is typed per step; the type of a looked-up judge is lost to the compiler.
  const judge = judges[step.type] as Judge<PetitionStep>
  return judge(petition, step, moment)
}

/** Managers and administrators read every case of their office, officers those that were given to them. */
export function mayRead({ assignee }: Petition, by: PetitionActor): boolean {
  return by.kind === 'staff' && (by.role !== 'officer' || by.id === assignee)
}

function leads(by: PetitionActor): PetitionRefusal | null {
  return by.kind === 'staff' && by.role !== 'officer' ? null : 'notYourPetition'
}

function mayAnswer(petition: Petition, by: PetitionActor): PetitionRefusal | null {
  return mayRead(petition, by) ? null : 'notYourPetition'
}

/** Only who filed a case takes it back: an office cannot lose one that way. */
function mayClose(outcome: PetitionOutcome, by: PetitionActor): PetitionRefusal | null {
  if (outcome === 'withdrawn') return by.kind === 'citizen' ? null : 'petitionOutcomeUnfit'
  return leads(by)
}

function stillOpen(petition: Petition): PetitionRefusal | null {
  return isOpen(petition) ? null : 'petitionClosed'
}

function notYetPublished(petition: Petition): PetitionRefusal | null {
  if (isOpen(petition)) return 'petitionOpen'
  if (petition.outcome === 'withdrawn') return 'petitionWithdrawn'
  return petition.publishedAt === null ? null : 'petitionPublished'
}

/** Praise can be answered, not upheld or found untrue; everything else needs an answer before it is closed. */
function unfitOutcome({ state, kind }: Petition, outcome: PetitionOutcome): PetitionRefusal | null {
  if (outcome === 'withdrawn') return null
  if (state !== 'answered') return 'petitionUnanswered'
  const isAnswered = answeredOutcomes.some((one) => one === outcome)
  return isAnswered && !(kind === 'praise' && outcome === 'verifiedUntrue') ? null : 'petitionOutcomeUnfit'
}

/** Moved while it still holds, never to a date that is past: an overdue case stays overdue. */
function unfitDue(petition: Petition, dueOn: string, { today }: PetitionMoment): PetitionRefusal | null {
  if (today > petition.dueOn) return 'dueDatePast'
  const tooFar = Date.parse(dueOn) - Date.parse(petition.receivedOn) > longestTermDays * 86_400_000
  return dueOn < today || dueOn === petition.dueOn || tooFar ? 'dueDateUnfit' : null
}

function refused(...reasons: readonly (PetitionRefusal | null)[]): { readonly refusal: PetitionRefusal } | null {
  const first = reasons.find((reason) => reason !== null)
  return first === undefined ? null : refuse(first)
}

function refuse(refusal: PetitionRefusal): { readonly refusal: PetitionRefusal } {
  return { refusal }
}

function fact<T extends PetitionEvent['type']>(
  type: T, facts: Omit<Extract<PetitionEvent, { type: T }>, 'type' | 'at' | 'on' | 'by'>, { at, today, by }: PetitionMoment,
): PetitionDecision {
  // Type and facts belong together by the signature; the compiler loses it when they are spread.
  return { event: { type, at, on: today, by, ...facts } as unknown as PetitionEvent }
}
