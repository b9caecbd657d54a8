const smallest = 3
/** Higher ones are leased to kiosks, for when the server is away (docs/adr/0012). */
export const lastInSeries = 9000

/** A ticket number such as "A001": three digits that grow to four, never wrap (domain.md 4.3). */
export function ticketNumber(prefix: string, serial: number): string {
  return prefix + String(serial).padStart(smallest, '0')
}

/** The series and serial of a ticket number; null when it is none. */
export function readTicketNumber(number: string): { prefix: string, serial: number } | null {
  const parts = /^([A-Z]{1,2})(\d{3,5})$/.exec(number)
  if (parts?.[1] === undefined || parts[2] === undefined) return null
  const serial = Number(parts[2])
  return serial >= 1 && ticketNumber(parts[1], serial) === number ? { prefix: parts[1], serial } : null
}
