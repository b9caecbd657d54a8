import { Schema } from 'mongoose'
import type { PetitionEvent } from '../../domain/petitions/events.ts'
import type { PetitionClass } from '../../domain/petitions/petition.ts'

/** A case: its facts, and beside them what lists look for, worked out anew from the facts with each of them. */
export interface PetitionRecord {
  _id: string, office: string
  /** How many facts there are. Who adds one says how many there were. */
  seq: number, events: PetitionEvent[]
  kind: PetitionClass, assignee: string | null, receivedOn: string, dueOn: string
  /** The local date on which it was closed; `stillOpen` before. */
  openUntil: string
  publishedAt: number | null
  /** When it was closed, as long as personal data are kept with it. */
  heldSince: number | null
}

/** Sorts after every date. */
export const stillOpen = '9999-12-31'

/** What people have said and given, which can be forgotten without a trace in the case. */
export interface PetitionWordsRecord {
  _id: string, office: string, words: string, name: string | null, phone: string | null
  ticket: { day: string, ticket: string } | null
  /** Answers, and what was published, under the ids that the facts name. */
  texts: Record<string, PetitionText>
}
export interface PetitionText { readonly words: string | null, readonly answer: string }

const strict = { strict: true, versionKey: false, minimize: false } as const
const text = { type: String, required: true }
const number = { type: Number, required: true }
const anything = { type: Schema.Types.Mixed, required: true }

export const petitionSchema = new Schema<PetitionRecord>({
  _id: text, office: text, seq: number, events: anything, kind: text, assignee: { type: String, default: null },
  receivedOn: text, dueOn: text, openUntil: text, publishedAt: { type: Number, default: null }, heldSince: { type: Number, default: null },
}, { ...strict, collection: 'petitions' })
petitionSchema.index({ office: 1, openUntil: 1, dueOn: 1, _id: 1 })
petitionSchema.index({ office: 1, assignee: 1, openUntil: 1, dueOn: 1 })
petitionSchema.index({ office: 1, receivedOn: -1, _id: 1 })
petitionSchema.index({ office: 1, publishedAt: -1 })
petitionSchema.index({ office: 1, heldSince: 1 })

export const petitionWordsSchema = new Schema<PetitionWordsRecord>({
  _id: text, office: text, words: text, name: { type: String, default: null }, phone: { type: String, default: null },
  ticket: { type: Schema.Types.Mixed, default: null }, texts: anything,
}, { ...strict, collection: 'petitionwords' })
