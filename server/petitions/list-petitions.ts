import type { ListedPetition, ListPetitions, PetitionList } from '../../contract/petitions.ts'
import type { Office } from '../../domain/office.ts'
import { maskPersonal } from '../../domain/petitions/mask.ts'
import type { PetitionActor } from '../../domain/petitions/petition.ts'
import { isDraggingOn, isOverdue } from '../../domain/petitions/timeliness.ts'
import type { Directory } from '../../domain/person.ts'
import type { PetitionRecord } from '../store/petition-schemas.ts'
import { codeOf, momentAt, perPage, type PetitionParts } from './petition-parts.ts'
import { caseIn } from './take-step.ts'

const excerptLength = 140

/** Cases of an office, page by page; an officer's own only. */
export async function listPetitions(parts: PetitionParts, office: Office, query: ListPetitions, by: PetitionActor & { kind: 'staff' }): Promise<PetitionList> {
  const { today } = momentAt(parts, office, by)
  const isOwn = by.role === 'officer' || query.mine !== undefined
  const filter = { show: query.show, kind: query.kind, today, ...isOwn ? { assignee: by.id } : {} }
  const { count, records } = await parts.petitions.list(office.id, filter, query.page * perPage, perPage)
  const [said, directory] = await Promise.all([parts.petitions.wordsOf(records), parts.staff.directoryOf(office.id)])
  const cases = records.map((record) =>
    ({ ...outlineOf(record, office, today, directory), excerpt: excerptOf(said.get(record._id)?.words ?? '') }))
  return { page: query.page, pages: Math.max(1, Math.ceil(count / perPage)), count, cases }
}

/** What lists and the case itself say of it. */
export function outlineOf(record: PetitionRecord, office: Office, today: string, directory: Directory): Omit<ListedPetition, 'excerpt'> {
  const petition = caseIn(record)
  const { kind, source, state, receivedOn, dueOn, closedOn, outcome, publishedAt, assignee } = petition
  return {
    id: record._id, code: codeOf(record._id), kind, source, state, receivedOn, dueOn, closedOn, outcome, isPublished: publishedAt !== null,
    isOverdue: isOverdue(petition, today), isDraggingOn: isDraggingOn(petition, today, office),
    assignee: assignee === null ? null : directory[assignee]?.name ?? null,
  }
}

function excerptOf(words: string): string {
  const text = maskPersonal(words).replaceAll(/\s+/g, ' ')
  return text.length <= excerptLength ? text : `${text.slice(0, excerptLength).trimEnd()}…`.toWellFormed()
}
