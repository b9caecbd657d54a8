import type { ApiAnswer, ApiQuery, FeedItem } from '../../contract/api.ts'
import type { DayStatistics } from '../../contract/http.ts'
import { completeStatistics } from '../../domain/statistics/statistics.ts'
import { canonical, sha256 } from '../ledger/entry.ts'
import type { Offices } from '../ledger/offices.ts'
import { dayFigures } from '../http/day-figures.ts'
import type { RecordedDay } from '../store/day-records.ts'
import type { FeedRecord } from '../store/api-schemas.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { FeedStore } from './feed-store.ts'

export interface FeedParts { readonly feed: FeedStore, readonly offices: Pick<Offices, 'settingsOf'> }

export interface ListingParts extends FeedParts { readonly webhooks: Pick<Webhooks, 'tell'> }

const atOnce = 100

/**
 * Lists every closed day whose record is new or says something else than when it was listed, and tells those who asked.
 * Whoever is interrupted lists, or tells, the same again, which counts once.
 */
export async function listClosedDays({ webhooks, ...parts }: ListingParts): Promise<void> {
  for (let unlisted = await parts.feed.unlisted(atOnce); unlisted.length > 0; unlisted = await parts.feed.unlisted(atOnce)) {
    for (const record of unlisted) {
      const listing = await list(record, parts)
      const { _id: position, office, day: date, revision } = listing
      const event = revision === 1 ? 'day.closed' : 'day.corrected'
      await webhooks.tell(office, event, `${date}|${String(revision)}`, { date, revision, position })
      await parts.feed.mark(record, position)
    }
  }
}

async function list(record: RecordedDay, parts: FeedParts): Promise<FeedRecord> {
  const { office, day, seq } = record
  const hash = sha256(canonical(figuresOf(record, parts)))
  for (;;) {
    const before = await parts.feed.newest(office, day)
    if (before?.hash === hash) return before
    const listed = await parts.feed.append({ office, day, seq, hash, revision: (before?.revision ?? 0) + 1 })
    if (listed !== null) return listed
  }
}

/** The next page of what became known after a place. A version that was replaced meanwhile is left out: its successor comes later. */
export async function readFeed(offices: readonly string[], { since, limit }: ApiQuery<'feed'>, parts: FeedParts): Promise<ApiAnswer<'feed'>> {
  const found = await parts.feed.after(since, offices, limit + 1)
  const page = found.slice(0, limit)
  const current = await parts.feed.current(page)
  const items = page.flatMap((listing): FeedItem[] => {
    const record = current.get(listing._id)
    if (record === undefined) return []
    return [{ position: listing._id, revision: listing.revision, entries: record.seq, statistics: figuresOf(record, parts) }]
  })
  return { items, cursor: page.at(-1)?._id ?? since, hasMore: found.length > limit }
}

function figuresOf({ office, day: date, statistics }: RecordedDay, { offices }: FeedParts): DayStatistics {
  return dayFigures({ office, date, closed: true, statistics: completeStatistics(statistics) }, offices.settingsOf(office))
}
