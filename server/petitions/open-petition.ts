import type { OpenedPetition, PetitionFact } from '../../contract/petitions.ts'
import type { Office } from '../../domain/office.ts'
import { mayRead } from '../../domain/petitions/decide-petition.ts'
import type { PetitionEvent } from '../../domain/petitions/events.ts'
import { maskPersonal } from '../../domain/petitions/mask.ts'
import type { Petition, PetitionActor } from '../../domain/petitions/petition.ts'
import type { Directory } from '../../domain/person.ts'
import type { PetitionRecord, PetitionText, PetitionWordsRecord } from '../store/petition-schemas.ts'
import { outlineOf } from './list-petitions.ts'
import { momentAt, type PetitionParts } from './petition-parts.ts'
import { caseIn, decideAndKeep } from './take-step.ts'

/** One case with all that was given. That somebody reads it is put down, once for each person and day. */
export async function openPetition(parts: PetitionParts, office: Office, id: string, by: PetitionActor & { kind: 'staff' }): Promise<OpenedPetition | null> {
  for (let tries = 0; tries < 5; tries += 1) {
    const record = await parts.petitions.find(id, office.id)
    if (record === null || !mayRead(caseIn(record), by)) return null
    const { today } = momentAt(parts, office, by)
    if (record.events.some((event) => isReading(event, by.id, today))) return openedOf(parts, office, record, by)
    await decideAndKeep(parts, office, record, { type: 'open' }, by)
  }
  throw new Error('a case was changed all the time while it was opened')
}

function isReading({ type, on, by }: PetitionEvent, reader: string, today: string): boolean {
  return type === 'opened' && on === today && by.kind === 'staff' && by.id === reader
}

async function openedOf(parts: PetitionParts, office: Office, record: PetitionRecord, by: PetitionActor & { kind: 'staff' }): Promise<OpenedPetition> {
  const petition = caseIn(record)
  const [said, directory] = await Promise.all([parts.petitions.wordsOf([record]), parts.staff.directoryOf(office.id)])
  const given = said.get(record._id)
  if (given === undefined) throw new Error('every case has a place for its words')
  const { words, name, phone, ticket, texts } = given
  const answer = textUnder(texts, petition.answer)?.answer ?? null
  return {
    ...outlineOf(record, office, momentAt(parts, office, by).today, directory), seq: record.seq,
    words, name, phone, ticket, answer, isForgotten: petition.isForgotten, mayLead: by.role !== 'officer',
    summary: summaryOf(petition, given, answer ?? ''), history: record.events.map((event) => factOf(event, directory)),
  }
}

/** As it is published, or as a first draft of that. */
function summaryOf({ summary }: Petition, { words, texts }: PetitionWordsRecord, answer: string): OpenedPetition['summary'] {
  const text = textUnder(texts, summary)
  return { words: text?.words ?? maskPersonal(words), answer: text?.answer ?? maskPersonal(answer) }
}

export function textUnder(texts: PetitionWordsRecord['texts'], id: string | null): PetitionText | null {
  return id === null ? null : texts[id] ?? null
}

const nothingMore = { kind: null, to: null, dueOn: null, reason: null, outcome: null }

function factOf(event: PetitionEvent, directory: Directory): PetitionFact {
  const nameOf = (id: string) => directory[id]?.name ?? id
  const { type, at, by } = event
  const fact = { ...nothingMore, type, at, by: by.kind === 'staff' ? nameOf(by.id) : null }
  switch (event.type) {
    case 'received': return { ...fact, kind: event.kind, dueOn: event.dueOn }
    case 'classified': return { ...fact, kind: event.kind }
    case 'assigned': return { ...fact, to: nameOf(event.to) }
    case 'dueSet': return { ...fact, dueOn: event.dueOn, reason: event.reason }
    case 'reopened': return { ...fact, dueOn: event.dueOn }
    case 'closed': return { ...fact, outcome: event.outcome }
    default: return fact
  }
}
