import { z } from 'zod'
import type { Text } from '../domain/office.ts'
import type { PetitionEventType } from '../domain/petitions/events.ts'
import type { PetitionFigures } from '../domain/petitions/figures.ts'
import { dueReasons, petitionClasses, petitionOutcomes, type DueReason, type PetitionClass, type PetitionOutcome, type PetitionState } from '../domain/petitions/petition.ts'
import { CommandId, freeText, Id, LocalDate } from './texts.ts'

const Words = (longest: number) => freeText(longest).pipe(z.string().min(1))
const OrNone = (longest: number) => freeText(longest).transform((text) => text === '' ? null : text).nullable().default(null)
const Kind = z.enum(petitionClasses)
const Page = z.coerce.number().int().min(0).max(10_000).default(0)
/** The history that the asker has seen: so many facts. */
const Seen = z.int().min(1)

/** What somebody writes to an office. Name, phone number and ticket only if they want to. */
export const FilePetition = z.strictObject({
  id: CommandId, office: Id, kind: Kind, words: Words(2000), name: OrNone(100),
  phone: OrNone(25).refine((phone) => phone === null || /^\+?[\d .()-]{8,20}$/.test(phone), 'no phone number'),
  /** The part of a ticket's link after "/t/". */
  ticket: z.string().max(200).nullable().default(null),
})
export type FilePetition = z.infer<typeof FilePetition>

/** The path of the page on which whoever filed a case follows it. */
export interface FiledPetition { readonly link: string, readonly code: string, readonly dueOn: string }

/** What whoever files a case is told before: how long it takes, and how long it names somebody. */
export const TermsQuery = z.object({ office: Id.optional() })
export interface PetitionTerms {
  readonly office: { readonly id: string, readonly name: Text }
  readonly dueWorkingDays: number
  readonly keepPersonalDays: number
}

/** A case as whoever holds its link sees it. */
export interface FollowedPetition {
  readonly code: string
  readonly office: { readonly id: string, readonly name: Text }
  readonly kind: PetitionClass
  readonly state: PetitionState
  readonly receivedOn: string
  readonly dueOn: string
  readonly isOverdue: boolean
  readonly closedOn: string | null
  readonly outcome: PetitionOutcome | null
  readonly words: string
  /** Only once it is approved. */
  readonly answer: string | null
  readonly isPublished: boolean
  /** True while a name or a phone number is kept with it. */
  readonly hasPersonalData: boolean
}

export const ListPetitions = z.object({
  show: z.enum(['open', 'overdue', 'closed', 'all']).default('open'), kind: Kind.optional(), mine: z.literal('yes').optional(), page: Page,
})
export type ListPetitions = z.infer<typeof ListPetitions>

/** A case in a list: masked, so that a glance at somebody's screen tells nobody's number. */
export interface ListedPetition {
  readonly id: string
  readonly code: string
  readonly kind: PetitionClass
  readonly source: 'phone' | 'comment'
  readonly state: PetitionState
  readonly receivedOn: string
  readonly dueOn: string
  readonly isOverdue: boolean
  readonly isDraggingOn: boolean
  readonly closedOn: string | null
  readonly outcome: PetitionOutcome | null
  readonly isPublished: boolean
  readonly assignee: string | null
  readonly excerpt: string
}

export interface PetitionList { readonly page: number, readonly pages: number, readonly count: number, readonly cases: readonly ListedPetition[] }

export interface PetitionFact {
  readonly type: PetitionEventType
  readonly at: number
  /** The name of who did it; null for a citizen and for the clock. */
  readonly by: string | null
  readonly kind: PetitionClass | null
  readonly to: string | null
  readonly dueOn: string | null
  readonly reason: DueReason | null
  readonly outcome: PetitionOutcome | null
}

/** One case, with what the citizen gave. Reading it is itself a fact of its history. */
export interface OpenedPetition extends Omit<ListedPetition, 'excerpt'> {
  readonly seq: number
  readonly words: string
  readonly name: string | null
  readonly phone: string | null
  readonly ticket: { readonly day: string, readonly ticket: string } | null
  readonly answer: string | null
  readonly isForgotten: boolean
  /** What is published, or what could be: without numbers and addresses. */
  readonly summary: { readonly words: string, readonly answer: string }
  readonly history: readonly PetitionFact[]
  readonly mayLead: boolean
}

/** What staff do with a case, on top of the history that they have seen. */
export const StepPetition = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('classify'), seq: Seen, kind: Kind }),
  z.strictObject({ type: z.literal('assign'), seq: Seen, to: Id }),
  z.strictObject({ type: z.literal('setDue'), seq: Seen, dueOn: LocalDate, reason: z.enum(dueReasons) }),
  z.strictObject({ type: z.literal('answer'), seq: Seen, answer: Words(3000) }),
  z.strictObject({ type: z.literal('close'), seq: Seen, outcome: z.enum(petitionOutcomes) }),
  z.strictObject({ type: z.literal('publish'), seq: Seen, words: Words(2000), answer: Words(3000) }),
  z.strictObject({ type: z.literal('unpublish'), seq: Seen }),
  z.strictObject({ type: z.literal('reopen'), seq: Seen }),
  z.strictObject({ type: z.literal('forget'), seq: Seen }),
])
export type StepPetition = z.infer<typeof StepPetition>

/** Comments given with ratings, by day and in no other order: a time would tell whose turn it was. */
export const ListComments = z.object({ page: Page })
export interface InboxComment { readonly id: string, readonly day: string, readonly text: string, readonly hasCase: boolean }
export interface CommentInbox { readonly page: number, readonly hasMore: boolean, readonly comments: readonly InboxComment[] }

export const PublishedQuery = z.object({ office: Id, page: Page })
export interface PublishedPetition {
  readonly code: string
  readonly kind: PetitionClass
  readonly receivedOn: string
  readonly closedOn: string
  readonly outcome: PetitionOutcome
  readonly words: string
  readonly answer: string
}

export const FiguresQuery = z.object({ from: LocalDate, to: LocalDate }).refine(({ from, to }) => from <= to, 'a period ends after it begins')
/** Figures of a period, and the cases that are overdue at its end. */
export interface PetitionReport extends PetitionFigures {
  readonly from: string
  readonly to: string
  readonly overdueCases: readonly { readonly code: string, readonly kind: PetitionClass, readonly receivedOn: string, readonly dueOn: string }[]
}
