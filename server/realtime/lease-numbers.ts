import type { Lease } from '../../contract/lease.ts'
import type { Reply } from '../../contract/wire.ts'
import { numbersInBlock, prefixesOf, unusedNumbers } from '../../domain/leases.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import { withCode, type CommandParts } from './run-command.ts'

/** Numbers for a kiosk to give while the server is away, with their links; the same ones again while it has enough. */
export async function leaseNumbers(
  officeDay: OfficeDay, kiosk: string, id: string, { offices, links }: Pick<CommandParts, 'offices' | 'links'>,
): Promise<Reply<Lease>> {
  const outcome = await offices.submit(officeDay, id, { type: 'kiosk:lease', kiosk, by: { kind: 'system' } })
  if ('refusal' in outcome) return { ok: false, code: outcome.refusal }
  const { key: { office, day: date }, day } = officeDay
  const numbersOf = (prefix: string) => unusedNumbers(day, kiosk, prefix).slice(0, numbersInBlock)
    .map((number) => ({ number, key: { office, day: date, ticket: number } }))
    .map(({ number, key }) => ({ number, link: links.linkOf(key), ...withCode(day, links.ratingCode(key)) }))
  return { ok: true, answer: { office, date, numbers: Object.fromEntries(prefixesOf(day).map((prefix) => [prefix, numbersOf(prefix)])) } }
}
