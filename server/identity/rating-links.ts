import type { TicketKey } from './ticket-links.ts'
import { isSame, macOf } from './tokens.ts'

/** A transaction that may be rated by whoever holds the link, and nothing else. */
export interface ToRate { readonly key: TicketKey, readonly transaction: number }

export interface RatingLinks {
  /** The path of a page for that, good until a moment. */
  linkOf(toRate: ToRate, until: number): string
  /** Null when it was not made here, or is not good any more. */
  read(link: string, now: number): ToRate | null
}

/** Office, day, ticket; transaction, until when in base 36, and the proof. */
const shape = /^([^/]+)\/([^/]+)\/([^/]+)\/r(\d{1,2})-([0-9a-z]{1,12})-([\w-]+)$/

/** Like the link of a ticket, but for one thing and a short time: they open the same page. */
export function ratingLinks(secret: string): RatingLinks {
  const mac = ({ key: { office, day, ticket }, transaction }: ToRate, until: number) =>
    macOf(secret, `rate|${office}|${day}|${ticket}|${transaction}|${until}`)
  return {
    linkOf: (toRate, until) => {
      const { key: { office, day, ticket }, transaction } = toRate
      return `/t/${office}/${day}/${ticket}/r${transaction}-${until.toString(36)}-${mac(toRate, until)}`
    },
    read(link, now) {
      const found = shape.exec(link)
      if (found === null) return null
      const [office, day, ticket, transaction, untilText, given] = found.slice(1) as [string, string, string, string, string, string]
      const toRate = { key: { office, day, ticket }, transaction: Number(transaction) }
      const until = Number.parseInt(untilText, 36)
      return now <= until && isSame(given, mac(toRate, until)) ? toRate : null
    },
  }
}
