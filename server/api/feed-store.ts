import { isDuplicateKey } from '../store/duplicate-key.ts'
import type { RecordedDay } from '../store/day-records.ts'
import type { FeedRecord } from '../store/api-schemas.ts'
import type { Models } from '../store/models.ts'

type Listing = Omit<FeedRecord, '_id'>

export interface FeedStore {
  /** Records of closed days that are not listed as they stand, the oldest days first. */
  unlisted(most: number): Promise<RecordedDay[]>
  newest(office: string, day: string): Promise<FeedRecord | null>
  /** Puts a version at the next place; null when somebody else has listed this revision meanwhile. */
  append(listing: Listing): Promise<FeedRecord | null>
  /** Notes that a record is listed as of an entry; one that has grown since stays to be listed. */
  mark(record: RecordedDay, position: number): Promise<void>
  /** What is listed after a place, of some offices, in order. */
  after(position: number, offices: readonly string[], most: number): Promise<FeedRecord[]>
  /** The records of the listings that no later revision has replaced, by place. */
  current(listings: readonly FeedRecord[]): Promise<Map<number, RecordedDay>>
}

export function feedStore({ feed, dayRecords }: Pick<Models, 'feed' | 'dayRecords'>): FeedStore {
  return {
    unlisted: (most) => dayRecords
      .find({ listed: null }, { _id: 0, office: 1, day: 1, seq: 1, statistics: 1 }).sort({ day: 1 }).limit(most).lean<RecordedDay[]>(),
    newest: (office, day) => feed.findOne({ office, day }).sort({ revision: -1 }).lean<FeedRecord>(),
    async append(listing) {
      for (;;) {
        const last = await feed.findOne({}, { _id: 1 }).sort({ _id: -1 }).lean()
        const record: FeedRecord = { _id: (last?._id ?? 0) + 1, ...listing }
        try {
          await feed.create(record)
          return record
        } catch (error) {
          if (!isDuplicateKey(error)) throw error
          // Either the place was taken, by whatever, or this very revision was.
          if (await feed.exists({ office: listing.office, day: listing.day, revision: listing.revision }) !== null) return null
        }
      }
    },
    async mark({ office, day, seq }, position) {
      await dayRecords.updateOne({ office, day, seq }, { listed: position })
    },
    after: (position, offices, most) => feed.find({ _id: { $gt: position }, office: { $in: [...offices] } }).sort({ _id: 1 }).limit(most).lean<FeedRecord[]>(),
    async current(listings) {
      const among = { office: { $in: [...new Set(listings.map(({ office }) => office))] }, day: { $in: [...new Set(listings.map(({ day }) => day))] } }
      const [later, records] = await Promise.all([
        feed.find({ ...among, revision: { $gt: 1 } }).lean<FeedRecord[]>(),
        dayRecords.find(among, { _id: 0, office: 1, day: 1, seq: 1, statistics: 1 }).lean<RecordedDay[]>(),
      ])
      const isReplaced = ({ office, day, revision }: FeedRecord) => later.some((one) => one.office === office && one.day === day && one.revision > revision)
      const byDay = new Map(records.map((record) => [nameOf(record), record]))
      return new Map(listings.filter((listing) => !isReplaced(listing)).flatMap((listing) => {
        const record = byDay.get(nameOf(listing))
        return record === undefined ? [] : [[listing._id, record]]
      }))
    },
  }
}

function nameOf({ office, day }: { office: string, day: string }): string {
  return `${office}|${day}`
}
