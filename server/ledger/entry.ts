import { createHash } from 'node:crypto'
import type { Actor } from '../../domain/actor.ts'
import type { Command } from '../../domain/commands.ts'
import type { Accepted, Answer } from '../../domain/decision.ts'
import type { Event } from '../../domain/events.ts'

/** Which ledger: one office on one business day ("yyyy-MM-dd"). */
export interface LedgerKey { readonly office: string, readonly day: string }

/** One decision, kept whole: the events that followed from one command, and the answer that its asker got. */
export interface Entry extends LedgerKey {
  /** From 1, without gaps; (office, day, seq) is unique. */
  readonly seq: number
  readonly version: 1
  readonly commandId: string
  /** Hash of the command, to tell a repeated command from another one under the same id. */
  readonly fingerprint: string
  readonly by: Actor
  readonly answer: Answer
  readonly events: readonly Event[]
  /** Hash of the entry before; of nothing for the first. */
  readonly previous: string
  readonly hash: string
}

export const beginning = ''

/** Where a ledger stands: the next entry follows from here. */
export interface Tip { readonly seq: number, readonly hash: string }

export interface Asking { readonly id: string, readonly command: Command }

export function entryAfter(tip: Tip, key: LedgerKey, { id, command }: Asking, { events, answer }: Accepted): Entry {
  const entry = {
    office: key.office, day: key.day, seq: tip.seq + 1, version: 1 as const, commandId: id,
    fingerprint: fingerprintOf(command), by: command.by, answer, events, previous: tip.hash,
  }
  return { ...entry, hash: hashOf(entry) }
}

/** The hash of an entry's content, independent of the order in which a database returns its fields. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { office, day, seq, version, commandId, fingerprint, by, answer, events, previous } = entry
  return sha256(canonical({ office, day, seq, version, commandId, fingerprint, by, answer, events, previous }))
}

/** Of what was asked; what the server added is another thing every time the same is asked again. */
export function fingerprintOf(command: Command): string {
  return sha256(canonical({ ...command, expected: undefined })).slice(0, 32)
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** JSON with the keys of every object in order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, content]) => content !== undefined)
    .sort(([one], [other]) => one < other ? -1 : 1)
  return `{${fields.map(([key, content]) => `${JSON.stringify(key)}:${canonical(content)}`).join(',')}}`
}
