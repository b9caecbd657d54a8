import { digitsOf, isSame, macOf } from './tokens.ts'

/** Whose page a link opens. */
export interface TicketKey { readonly office: string, readonly day: string, readonly ticket: string }

export interface TicketLinks {
  /** The path of a ticket's page. It is the key to the ticket: made from it, kept nowhere, guessed by nobody. */
  linkOf(key: TicketKey): string
  /** The ticket of a link (its part after "/t/"); null when it was not made here. */
  read(link: string): TicketKey | null
  /** Four digits that stand on the ticket: with its number, they rate it at a free-standing tablet. */
  ratingCode(key: TicketKey): string
}

export function ticketLinks(secret: string): TicketLinks {
  const mac = ({ office, day, ticket }: TicketKey) => macOf(secret, `ticket|${office}|${day}|${ticket}`)
  return {
    linkOf: (key) => `/t/${key.office}/${key.day}/${key.ticket}/${mac(key)}`,
    read(link) {
      const [office, day, ticket, given, ...more] = link.split('/')
      if (!office || !day || !ticket || !given || more.length > 0) return null
      const key = { office, day, ticket }
      return isSame(given, mac(key)) ? key : null
    },
    ratingCode: ({ office, day, ticket }) => digitsOf(secret, `ratingCode|${office}|${day}|${ticket}`, 4),
  }
}
