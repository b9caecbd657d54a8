import type { ListPetitions } from '../../contract/petitions.ts'
import type { PetitionEvent } from '../../domain/petitions/events.ts'
import { petitionOf } from '../../domain/petitions/evolve-petition.ts'
import type { Period } from '../../domain/petitions/figures.ts'
import { maskPersonal } from '../../domain/petitions/mask.ts'
import { isDuplicateKey } from './duplicate-key.ts'
import type { Models } from './models.ts'
import { stillOpen, type PetitionRecord, type PetitionText, type PetitionWordsRecord } from './petition-schemas.ts'

export interface PetitionFilter extends Pick<ListPetitions, 'show'> {
  readonly kind?: ListPetitions['kind']
  readonly assignee?: string
  readonly today: string
}

export interface Petitions {
  /** Keeps a new case and its words. False when there is another case of this id already. */
  receive(office: string, event: PetitionEvent, words: PetitionWordsRecord): Promise<boolean>
  find(id: string, office?: string): Promise<PetitionRecord | null>
  /** Adds a fact to the history that was read; false when somebody else has added one since. */
  append(record: PetitionRecord, event: PetitionEvent): Promise<boolean>
  /** The words of each of these cases, by its id. */
  wordsOf(records: readonly Pick<PetitionRecord, '_id' | 'office'>[]): Promise<Map<string, PetitionWordsRecord>>
  keepText(id: string, under: string, text: PetitionText): Promise<void>
  /** Takes away a text that no fact names. */
  dropText(id: string, under: string): Promise<void>
  /** Forgets who it was, and takes numbers and addresses out of everything that was written. */
  forget(id: string): Promise<void>
  list(office: string, filter: PetitionFilter, skip: number, most: number): Promise<{ count: number, records: PetitionRecord[] }>
  /** Every case that was open on some day of a period. */
  inPeriod(office: string, period: Period): Promise<PetitionRecord[]>
  published(office: string, skip: number, most: number): Promise<PetitionRecord[]>
  /** Closed cases that have kept personal data since a moment or longer. */
  heldSince(office: string, moment: number): Promise<PetitionRecord[]>
  /** Which of these ids have a case. */
  known(ids: readonly string[]): Promise<Set<string>>
}

export function petitionsOf(models: Pick<Models, 'petitions' | 'petitionWords'>): Petitions {
  return { ...casesOf(models), ...wordsOf(models), ...searchOf(models) }
}

function casesOf({ petitions, petitionWords }: Pick<Models, 'petitions' | 'petitionWords'>): Pick<Petitions, 'receive' | 'find' | 'append'> {
  return {
    async receive(office, event, words) {
      try {
        await petitions.create({ _id: words._id, office, seq: 1, events: [event], ...foundBy([event]) })
      } catch (err) {
        if (!isDuplicateKey(err)) throw err
        const kept = await petitionWords.findById(words._id).lean()
        if (kept !== null && kept.words !== words.words) return false
      }
      // The case comes first: words without a case would be kept for ever, and a sender who got no answer sends again.
      const { _id, ...given } = words
      await petitionWords.updateOne({ _id }, { $setOnInsert: given }, { upsert: true })
      return true
    },
    find: (id, office) => petitions.findOne({ _id: id, ...office === undefined ? {} : { office } }).lean<PetitionRecord>(),
    async append({ _id, seq, events }, event) {
      const { matchedCount } = await petitions.updateOne(
        { _id, seq }, { $push: { events: event }, $set: { seq: seq + 1, ...foundBy([...events, event]) } },
      )
      return matchedCount === 1
    },
  }
}

function wordsOf({ petitionWords }: Pick<Models, 'petitionWords'>): Pick<Petitions, 'wordsOf' | 'keepText' | 'dropText' | 'forget'> {
  return {
    async wordsOf(records) {
      const found = await petitionWords.find({ _id: { $in: records.map(({ _id }) => _id) } }).lean<PetitionWordsRecord[]>()
      return new Map(records.map(({ _id, office }) => [_id, found.find((words) => words._id === _id) ?? noWords(_id, office)]))
    },
    async keepText(id, under, text) {
      await petitionWords.updateOne({ _id: id }, { $set: { [`texts.${under}`]: text } })
    },
    async dropText(id, under) {
      await petitionWords.updateOne({ _id: id }, { $unset: { [`texts.${under}`]: '' } })
    },
    async forget(id) {
      const kept = await petitionWords.findById(id).lean<PetitionWordsRecord>()
      if (kept === null) return
      const texts = Object.fromEntries(Object.entries(kept.texts).map(([key, text]) => [key, maskedText(text)]))
      await petitionWords.updateOne({ _id: id }, { $set: { name: null, phone: null, ticket: null, words: maskPersonal(kept.words), texts } })
    },
  }
}

function searchOf({ petitions }: Pick<Models, 'petitions'>): Pick<Petitions, 'list' | 'inPeriod' | 'published' | 'heldSince' | 'known'> {
  return {
    async list(office, filter, skip, most) {
      const found = { office, ...conditionOf(filter) }
      const [count, records] = await Promise.all([
        petitions.countDocuments(found), petitions.find(found).sort(orderOf(filter)).skip(skip).limit(most).lean<PetitionRecord[]>(),
      ])
      return { count, records }
    },
    inPeriod: (office, { from, to }) => petitions.find({ office, openUntil: { $gte: from }, receivedOn: { $lte: to } }).lean<PetitionRecord[]>(),
    published: (office, skip, most) => petitions
      .find({ office, publishedAt: { $gt: 0 } }).sort({ publishedAt: -1 }).skip(skip).limit(most).lean<PetitionRecord[]>(),
    heldSince: (office, moment) => petitions.find({ office, heldSince: { $lte: moment } }).lean<PetitionRecord[]>(),
    async known(ids) {
      const found = await petitions.find({ _id: { $in: ids } }, { _id: 1 }).lean()
      return new Set(found.map(({ _id }) => _id))
    },
  }
}

/** Of a case whose sender was cut off before the words were kept. */
function noWords(id: string, office: string): PetitionWordsRecord {
  return { _id: id, office, words: '', name: null, phone: null, ticket: null, texts: {} }
}

/** What a case is found by. */
function foundBy(events: readonly PetitionEvent[]): Omit<PetitionRecord, '_id' | 'office' | 'seq' | 'events'> {
  const petition = petitionOf(events)
  if (petition === null) throw new Error('a case begins with its receipt')
  const { kind, assignee, receivedOn, dueOn, closedOn, closedAt, publishedAt, isForgotten } = petition
  return { kind, assignee, receivedOn, dueOn, openUntil: closedOn ?? stillOpen, publishedAt, heldSince: isForgotten ? null : closedAt }
}

function conditionOf({ show, kind, assignee, today }: PetitionFilter): Record<string, unknown> {
  const shown = {
    all: {}, open: { openUntil: stillOpen }, overdue: { openUntil: stillOpen, dueOn: { $lt: today } }, closed: { openUntil: { $lt: stillOpen } },
  }
  return { ...shown[show], ...kind === undefined ? {} : { kind }, ...assignee === undefined ? {} : { assignee } }
}

/** What is due first stands first; of closed cases the newest, and of all of them too. */
function orderOf({ show }: PetitionFilter): Record<string, 1 | -1> {
  if (show === 'all') return { receivedOn: -1, _id: 1 }
  return show === 'closed' ? { openUntil: -1, dueOn: -1, _id: -1 } : { openUntil: 1, dueOn: 1, _id: 1 }
}

function maskedText({ words, answer }: PetitionText): PetitionText {
  return { words: words === null ? null : maskPersonal(words), answer: maskPersonal(answer) }
}
