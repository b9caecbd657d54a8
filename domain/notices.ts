import type { Text } from './office.ts'

export const noticeKinds = ['text', 'picture', 'video', 'figures'] as const
export type NoticeKind = typeof noticeKinds[number]

/** What hall displays show while nobody is called; `figures`: those of the office that everybody may read. */
export interface Notice {
  readonly id: string
  readonly kind: NoticeKind
  /** The notice itself; with a picture or a video what is said about it, which may be nothing; null with figures. */
  readonly text: Text | null
  /** The id of an uploaded picture or video; null for a text and for figures. */
  readonly media: string | null
  /** How long it is shown before the next one. */
  readonly seconds: number
  /** First and last local date, inclusive; null: no limit. */
  readonly from: string | null
  readonly to: string | null
  /** Displays of these zones only; none: of all. */
  readonly zones: readonly string[]
}

export interface Notices {
  /** How long nobody must have been called before notices are shown. */
  readonly quietSeconds: number
  /** In the order in which they take turns. */
  readonly items: readonly Notice[]
}

export const noNotices: Notices = { quietSeconds: 60, items: [] }

/** The notices of a date for displays in a zone (null: of the whole hall). One whose zones are all gone is for everybody. */
export function noticesOn({ items }: Notices, date: string, zone: string | null, zones: readonly { readonly id: string }[]): Notice[] {
  return items.filter((notice) => isInForce(notice, date) && isFor(notice.zones.filter((id) => zones.some((one) => one.id === id)), zone))
}

function isInForce({ from, to }: Notice, date: string): boolean {
  return (from === null || from <= date) && (to === null || date <= to)
}

function isFor(zones: readonly string[], zone: string | null): boolean {
  return zones.length === 0 || (zone !== null && zones.includes(zone))
}
