import { ticketNumber } from '../domain/ticket-number.ts'

/** A ticket number as an officer types it: "a 7", "A-007" and "a007" are all A007; null when it cannot be one. */
export function typedNumber(typed: string): string | null {
  const [, prefix, serial] = /^([A-Z]{1,2})(\d{1,5})$/.exec(typed.toUpperCase().replace(/[\s.-]/g, '')) ?? []
  return prefix === undefined || Number(serial) === 0 ? null : ticketNumber(prefix, Number(serial))
}
