import type { Day } from './day.ts'
import { lastInSeries, readTicketNumber, ticketNumber } from './ticket-number.ts'

/** A block of numbers, of every series of the office, that one kiosk gives out while the server is away. */
export interface Lease { readonly block: number, readonly kiosk: string, readonly at: number }

export const numbersInBlock = 20
/** A kiosk that has fewer left gets another block. */
export const enoughNumbers = numbersInBlock / 2
/** All that still have four digits. */
export const mostBlocks = Math.floor((9999 - lastInSeries) / numbersInBlock)

/** The numbers of one series that a kiosk holds and that no ticket has yet, in the order in which it gives them. */
export function unusedNumbers(day: Day, kiosk: string, prefix: string): string[] {
  return day.leases
    .filter((lease) => lease.kiosk === kiosk)
    .flatMap(({ block }) => numbersOf(block, prefix))
    .filter((number) => !(number in day.leased))
}

/** The lease under which a kiosk may give this number; null when it may not, or not again. */
export function leaseFor(day: Day, kiosk: string, prefix: string, number: string): Lease | null {
  if (number in day.leased || readTicketNumber(number)?.prefix !== prefix) return null
  return day.leases.find((lease) => lease.kiosk === kiosk && numbersOf(lease.block, prefix).includes(number)) ?? null
}

/** True when a kiosk can go on for a while without the server, whatever people come for. */
export function hasEnoughNumbers(day: Day, kiosk: string): boolean {
  return prefixesOf(day).every((prefix) => unusedNumbers(day, kiosk, prefix).length >= enoughNumbers)
}

export function prefixesOf({ office }: Day): string[] {
  return [...new Set(office?.services.map(({ prefix }) => prefix))]
}

function numbersOf(block: number, prefix: string): string[] {
  return Array.from({ length: numbersInBlock }, (_, place) => ticketNumber(prefix, lastInSeries + block * numbersInBlock + place + 1))
}
