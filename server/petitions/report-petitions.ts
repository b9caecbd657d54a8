import type { CommentInbox, PetitionReport, PublishedPetition } from '../../contract/petitions.ts'
import { dateAfter } from '../../domain/hours/calendar.ts'
import type { Office } from '../../domain/office.ts'
import { petitionAt } from '../../domain/petitions/evolve-petition.ts'
import { petitionFigures, type Period } from '../../domain/petitions/figures.ts'
import { maskPersonal } from '../../domain/petitions/mask.ts'
import { isOverdue } from '../../domain/petitions/timeliness.ts'
import type { PetitionRecord, PetitionWordsRecord } from '../store/petition-schemas.ts'
import { textUnder } from './open-petition.ts'
import { codeOf, momentAt, perPage, type PetitionParts } from './petition-parts.ts'
import { caseIn } from './take-step.ts'

/** How far back comments are offered: a quarter. */
const commentDays = 92

/** What everybody may read, the newest first. */
export async function publishedPetitions(parts: PetitionParts, office: Office, page: number): Promise<PublishedPetition[]> {
  const records = await parts.petitions.published(office.id, page * perPage, perPage)
  const said = await parts.petitions.wordsOf(records)
  return records.flatMap((record) => publishedOf(record, said.get(record._id)?.texts ?? {}))
}

function publishedOf(record: PetitionRecord, texts: PetitionWordsRecord['texts']): PublishedPetition[] {
  const { kind, receivedOn, closedOn, outcome, summary } = caseIn(record)
  const text = textUnder(texts, summary)
  if (text === null || closedOn === null || outcome === null) return []
  return [{ code: codeOf(record._id), kind, receivedOn, closedOn, outcome, words: maskPersonal(text.words ?? ''), answer: maskPersonal(text.answer) }]
}

/** Figures of a period, as they stood at its end, and what was overdue then. */
export async function reportPetitions(parts: PetitionParts, office: Office, period: Period): Promise<PetitionReport> {
  const { today } = momentAt(parts, office, { kind: 'system' })
  const records = await parts.petitions.inPeriod(office.id, period)
  const end = period.to < today ? period.to : today
  const overdueCases = records.flatMap(({ _id, events }) => {
    const petition = petitionAt(events, end)
    if (petition === null || !isOverdue(petition, end)) return []
    return [{ code: codeOf(_id), kind: petition.kind, receivedOn: petition.receivedOn, dueOn: petition.dueOn }]
  })
  return { ...period, ...petitionFigures(records.map(({ events }) => events), period, today, office), overdueCases }
}

/** Comments of the last quarter, without who, whom and when. */
export async function commentInbox(parts: PetitionParts, office: Office, page: number): Promise<CommentInbox> {
  const since = dateAfter(momentAt(parts, office, { kind: 'system' }).today, -commentDays)
  const found = await parts.remarks.comments(office.id, since, page * perPage, perPage + 1)
  const shown = found.slice(0, perPage)
  const known = await parts.petitions.known(shown.map(({ _id }) => _id))
  return {
    page, hasMore: found.length > perPage,
    comments: shown.map(({ _id, day, text }) => ({ id: _id, day, text: maskPersonal(text), hasCase: known.has(_id) })),
  }
}
