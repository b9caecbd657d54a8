import type { Print, Printing } from '../../contract/printing.ts'
import type { Code } from '../../contract/refusals.ts'
import { ticketOf, type Day } from '../../domain/day.ts'
import { type Printable, testSlip, ticketSlip, type Slip } from '../../domain/slip/ticket-slip.ts'
import { isOpen } from '../../domain/ticket-state.ts'
import { nothingExpected } from '../../domain/views/expected.ts'
import { ticketView } from '../../domain/views/ticket.ts'
import { procedureOf, type Office } from '../../domain/office.ts'
import type { Devices } from '../identity/devices.ts'
import type { TicketLinks } from '../identity/ticket-links.ts'
import type { Offices } from '../ledger/offices.ts'
import { drawSlip } from './draw-slip.ts'
import { escpos } from './escpos.ts'
import type { Printers } from './printers.ts'

export interface PrintParts {
  readonly devices: Pick<Devices, 'printingOf'>
  readonly offices: Offices
  readonly links: TicketLinks
  readonly printers: Printers
}

/** Which kiosk asks, and the address under which it found the server: the QR code on its slips names it. */
export interface Asker { readonly kiosk: string, readonly office: string, readonly origin: string }

/** Prints a ticket that this very kiosk gave out today and that is not over; null when it is out. */
export async function printTicket({ link }: Pick<Print, 'link'>, asker: Asker, parts: PrintParts): Promise<Code | null> {
  const printing = await parts.devices.printingOf(asker.kiosk)
  if (printing === null) return 'noPrinter'
  const { key, day } = await parts.offices.current(asker.office)
  const named = parts.links.read(link.replace(/^\/t\//, ''))
  if (named === null || named.office !== key.office || named.day !== key.day) return 'unknownTicket'
  const slip = slipOf(day, { number: named.ticket, code: parts.links.ratingCode(named) }, asker, link)
  return typeof slip === 'string' ? slip : printSlip(slip, printing, parts.printers)
}

/** What an administrator tries a printer with. */
export function printTest(office: Office, at: number, origin: string, printing: Printing, printers: Printers): Promise<Code | null> {
  return printSlip(testSlip(office, at, origin), printing, printers)
}

function slipOf(day: Day, { number, code }: { number: string, code: string }, { kiosk, origin }: Asker, link: string): Slip | Code {
  const ticket = ticketOf(day, number)
  if (ticket === undefined) return 'unknownTicket'
  if (ticket.kiosk !== kiosk) return 'notYourTicket'
  if (!isOpen(ticket.state)) return 'ticketOver'
  const view = ticketView(day, ticket, nothingExpected, { transaction: null, code })
  const procedure = ticket.procedure === null || day.office === null ? null : procedureOf(day.office, ticket.procedure)?.name ?? null
  return ticketSlip({ ...view, service: view.service.name, procedure, expected: inMinutes(view.expected), link: origin + link })
}

function inMinutes(expected: ReturnType<typeof ticketView>['expected']): Printable['expected'] {
  return expected === null ? null : { fromMinutes: expected.p50Seconds / 60, toMinutes: expected.p90Seconds / 60 }
}

async function printSlip(slip: Slip, { mode, paper, printer }: Printing, printers: Printers): Promise<Code | null> {
  if (mode !== 'network' || printer === null) return 'noPrinter'
  return printers.print(printer, escpos(drawSlip(slip, paper)))
}
