import { isDeepStrictEqual } from 'node:util'
import type { Command } from '../../../domain/commands.ts'
import type { Day } from '../../../domain/day.ts'
import { decide } from '../../../domain/decide/decide.ts'
import { isRefused } from '../../../domain/decision.ts'
import { evolve } from '../../../domain/evolve/evolve.ts'
import { firstBreak } from '../../../server/ledger/chain.ts'
import type { Entry } from '../../../server/ledger/entry.ts'
import { nine } from '../../support/hall.ts'
import type { Asked, History } from './history.ts'
import { blank, opened } from './opened-day.ts'

/**
 * Every promise that a history breaks, in words. The pure domain is the judge: each entry is what it decides on the
 * entries before; each "no" is what it says of the ledger at some moment between the question and the answer; and nodes
 * that have caught up have the day that the ledger gives.
 */
export async function brokenBy({ ledger: { entries }, asked, nodes }: History): Promise<string[]> {
  const days = prefixes(entries)
  const broken = firstBreak(entries.slice(1), opened)
  await Promise.all(nodes.map((node) => node.catchUp()))
  return [
    ...broken === null ? [] : [`the ledger is not whole at ${broken.seq}: ${broken.why}`],
    ...entries.slice(1).flatMap((entry, index) => wrongEntry(entry, index + 1, entries, days, asked)),
    ...asked.flatMap((one) => wrongAnswer(one, entries, days)),
    ...nodes.flatMap(({ day }, index) => isDeepStrictEqual(day, days.at(-1)) ? [] : [`node ${index} shows another day`]),
  ]
}

/** The day before the first entry, after it, after the second … */
function prefixes(entries: readonly Entry[]): Day[] {
  const days: Day[] = [blank]
  for (const { events } of entries) days.push(events.reduce(evolve, days.at(-1) ?? blank))
  return days
}

function wrongEntry(entry: Entry, index: number, entries: readonly Entry[], days: readonly Day[], asked: readonly Asked[]): string[] {
  const { commandId, events, answer } = entry
  const command = asked.find(({ id }) => id === commandId)?.command
  const before = days[index] ?? blank
  if (command === undefined) return [`nobody asked for ${commandId}`]
  if (entries.findIndex((other) => other.commandId === commandId) !== index) return [`${commandId} was carried out twice`]
  return isDecided(before, command, { events, answer }) ? [] : [`${commandId} is not what the domain decides`]
}

function isDecided(before: Day, command: Command, kept: Pick<Entry, 'events' | 'answer'>): boolean {
  const decision = decide(before, command, kept.events[0]?.at ?? 0)
  return !isRefused(decision) && isDeepStrictEqual({ events: decision.events, answer: decision.answer }, kept)
}

function wrongAnswer({ id, command, from, to, outcome }: Asked, entries: readonly Entry[], days: readonly Day[]): string[] {
  const kept = entries.find(({ commandId }) => commandId === id)
  if (kept !== undefined) return isDeepStrictEqual(outcome, { answer: kept.answer }) ? [] : [`${id} was answered otherwise than it was kept`]
  const told = 'refusal' in outcome ? outcome.refusal : 'nothing to do'
  const couldBeTold = days.slice(from, to + 1).map((day) => toldOn(day, command))
  return couldBeTold.includes(told) ? [] : [`${id} was told ${told}, which was at no time so (${couldBeTold.join(', ')})`]
}

/** What the domain says of a command that leaves nothing in the ledger. */
function toldOn(day: Day, command: Command): string {
  const decision = decide(day, command, nine)
  if (isRefused(decision)) return decision.refusal
  return decision.events.length === 0 ? 'nothing to do' : 'yes'
}
