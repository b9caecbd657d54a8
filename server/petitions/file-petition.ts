import type { FiledPetition, FilePetition } from '../../contract/petitions.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Office } from '../../domain/office.ts'
import { receivePetition } from '../../domain/petitions/decide-petition.ts'
import type { PetitionActor } from '../../domain/petitions/petition.ts'
import type { PetitionWordsRecord } from '../store/petition-schemas.ts'
import { codeOf, momentAt, type PetitionParts } from './petition-parts.ts'
import { caseIn } from './take-step.ts'

type Filed = { readonly filed: FiledPetition } | { readonly refusal: Code }

/** A citizen's words become a case. The same id again is the same case again. */
export async function filePetition(parts: PetitionParts, asked: FilePetition): Promise<Filed> {
  const office = parts.offices.settingsOf(asked.office)
  if (office === null) return { refusal: 'unknownOffice' }
  const given = givenIn(parts, asked)
  if (given === null) return { refusal: 'invalidInput' }
  const event = receivePetition('phone', asked.kind, momentAt(parts, office, { kind: 'citizen' }))
  const isKept = await parts.petitions.receive(office.id, event, given)
  const kept = isKept ? await parts.petitions.find(asked.id, office.id) : null
  if (kept === null) return { refusal: 'commandIdReused' }
  return { filed: { link: parts.links.linkOf(asked.id), code: codeOf(asked.id), dueOn: caseIn(kept).dueOn } }
}

/** Null when the ticket it is about is none of this office. */
function givenIn({ tickets }: PetitionParts, { id, office, words, name, phone, ticket }: FilePetition): PetitionWordsRecord | null {
  if (ticket === null) return { _id: id, office, words, name, phone, ticket, texts: {} }
  const about = tickets.read(ticket)
  if (about?.office !== office) return null
  return { _id: id, office, words, name, phone, ticket: { day: about.day, ticket: about.ticket }, texts: {} }
}

/**
 * A comment that was given with a rating becomes a case, under the comment's own id, so that it becomes one only once.
 * Nothing goes with it that tells whose turn it was: the rater stays secret (NĐ 224/2026 Điều 10(3)(b), domain.md 2.6).
 */
export async function fileFromComment(parts: PetitionParts, office: Office, remark: string, by: PetitionActor): Promise<{ id: string } | { refusal: Code }> {
  const found = await parts.remarks.find(remark, office.id)
  if (found?.kind !== 'comment') return { refusal: 'notFound' }
  const event = receivePetition('comment', 'other', momentAt(parts, office, by))
  const given = { _id: remark, office: office.id, words: found.text, name: null, phone: null, ticket: null, texts: {} }
  return await parts.petitions.receive(office.id, event, given) ? { id: remark } : { refusal: 'commandIdReused' }
}
