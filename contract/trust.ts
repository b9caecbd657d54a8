import { z } from 'zod'
import { longestTrustDays } from '../domain/trust/period.ts'
import { ruleNames } from '../domain/trust/finding.ts'
import { Id, LocalDate, TicketNumber } from './texts.ts'

const Count = z.int().min(0)
const Moment = z.number()

const dayMs = 86_400_000

/** Days that are looked over, both ends included. Pages also say in the query whose session they mean. */
export const TrustPeriod = z.object({ from: LocalDate, to: LocalDate })
  // Asked also of what is no date at all, which is nothing to throw about.
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < longestTrustDays * dayMs)
export type TrustPeriod = z.infer<typeof TrustPeriod>

/** A pattern that falsifies a rate, as it was seen: docs/trust.md tells what the names of the figures mean. */
export const TrustFinding = z.strictObject({
  rule: z.enum(ruleNames),
  officer: z.strictObject({ id: Id, name: z.string() }).nullable(),
  counter: z.strictObject({ id: Id, label: z.string() }).nullable(),
  from: Moment, to: Moment,
  measured: z.record(z.string(), z.number()), expected: z.record(z.string(), z.number()),
  count: Count,
  evidence: z.array(z.strictObject({ date: LocalDate, ticket: TicketNumber, transaction: Count, at: Moment })).readonly(),
})
export type TrustFinding = z.infer<typeof TrustFinding>

/** What was looked over, and what was found. Unreadable: days whose ledger cannot be folded; it ought to be verified. */
export const TrustReport = z.strictObject({
  from: LocalDate, to: LocalDate, days: Count, transactions: Count, ratings: Count,
  unreadable: z.array(LocalDate), findings: z.array(TrustFinding),
})
export type TrustReport = z.infer<typeof TrustReport>

/** Where a ledger is not what was written, and why; null when it is whole. 'end': it was longer when its day was closed. */
export const LedgerBreak = z.strictObject({ seq: z.int().min(1), why: z.enum(['gap', 'previous', 'content', 'end']) })
export type LedgerBreak = z.infer<typeof LedgerBreak>

/** The ledgers of a period, each as the database holds it. */
export const LedgerCheck = z.strictObject({
  from: LocalDate, to: LocalDate,
  days: z.array(z.strictObject({ date: LocalDate, entries: Count, broken: LedgerBreak.nullable() })),
})
export type LedgerCheck = z.infer<typeof LedgerCheck>
