import { z } from 'zod'
import { Id, LocalDate, TicketNumber } from './texts.ts'

/** Which ticket's or counter's day is to be told. */
export const AskedTicket = z.object({ date: LocalDate, number: TicketNumber })
export const AskedCounter = z.object({ date: LocalDate, counter: Id })
