import type { FollowedPetition } from '../../contract/petitions.ts'
import type { Petition } from '../../domain/petitions/petition.ts'
import { isOverdue } from '../../domain/petitions/timeliness.ts'
import type { PetitionWordsRecord } from '../store/petition-schemas.ts'
import { textUnder } from './open-petition.ts'
import { codeOf, momentAt, type PetitionParts } from './petition-parts.ts'
import { caseIn } from './take-step.ts'

/** A case as its citizen sees it; an answer only once somebody has approved it. */
export async function followPetition(parts: PetitionParts, id: string): Promise<FollowedPetition | null> {
  const record = await parts.petitions.find(id)
  const office = record === null ? null : parts.offices.settingsOf(record.office)
  const given = record === null ? undefined : (await parts.petitions.wordsOf([record])).get(id)
  if (record === null || office === null || given === undefined) return null
  const petition = caseIn(record)
  const { kind, state, receivedOn, dueOn, closedOn, outcome, publishedAt } = petition
  return {
    code: codeOf(id), office: { id: office.id, name: office.name }, kind, state, receivedOn, dueOn, closedOn, outcome,
    isOverdue: isOverdue(petition, momentAt(parts, office, { kind: 'citizen' }).today),
    words: given.words, answer: approvedAnswer(petition, given), isPublished: publishedAt !== null, hasPersonalData: hasPersonalData(given),
  }
}

function approvedAnswer({ state, answer }: Petition, { texts }: PetitionWordsRecord): string | null {
  return state === 'closed' ? textUnder(texts, answer)?.answer ?? null : null
}

function hasPersonalData({ name, phone, ticket }: PetitionWordsRecord): boolean {
  return name !== null || phone !== null || ticket !== null
}
