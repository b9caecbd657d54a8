import { Router, type RequestHandler } from 'express'
import { TrustPeriod, type TrustFinding, type TrustReport } from '../../contract/trust.ts'
import { counterOf } from '../../domain/office.ts'
import type { Directory } from '../../domain/person.ts'
import type { Finding } from '../../domain/trust/finding.ts'
import { findingsOf } from '../../domain/trust/rules.ts'
import { TrustRecords, type TrustRecordsParts } from '../trust/trust-records.ts'
import { Turns } from '../trust/turns.ts'
import { verifyLedgers, type VerifyingParts } from '../trust/verify-ledgers.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { allow } from './allow.ts'
import { officeRead, readsFigures } from './reads-figures.ts'
import { refuseWith } from './refusal.ts'

export interface TrustRouteParts extends TrustRecordsParts, VerifyingParts {
  readonly days: VerifyingParts['days']
  readonly directoryOf: (office: string) => Directory
  readonly organisation: Organisation
}

/** So many may wait at an office for what costs the server something. */
const mostWaiting = 4

/** Patterns that falsify a rate, and whether the ledgers are what was written: one request at a time. */
export function trustRoutes(parts: TrustRouteParts): Router {
  const router = Router()
  const records = new TrustRecords(parts)
  const turns = new Turns(mostWaiting)
  router.get('/trust', readsFigures(parts.organisation), inTurn(turns, (office, period) => reportOn(parts, records, office, period), ({ query }) => query))
  router.post('/ledger/verify', allow('manager', 'administrator'), readsFigures(parts.organisation), inTurn(turns, (office, period) => verifyLedgers(parts, office, period), ({ body }) => body))
  return router
}

type Asked = { readonly query: unknown, readonly body: unknown }

function inTurn(turns: Turns, work: (office: string, period: TrustPeriod) => Promise<object>, asked: (request: Asked) => unknown): RequestHandler {
  return async (request, response) => {
    const period = TrustPeriod.safeParse(asked(request))
    if (!period.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const office = officeRead(response)
    const answer = await turns.take(office, () => work(office, period.data))
    if (answer === null) refuseWith(response, 'tooMany')
    else response.json(answer)
  }
}

async function reportOn(parts: TrustRouteParts, kept: TrustRecords, office: string, { from, to }: TrustPeriod): Promise<TrustReport> {
  const { records, unreadable } = await kept.between(office, from, to)
  const transactions = records.flatMap((record) => record.transactions)
  return {
    from, to, unreadable, days: records.length, transactions: transactions.length,
    ratings: transactions.filter(({ rating }) => rating !== null).length,
    findings: findingsOf(records).map((finding) => named(parts, office, finding)),
  }
}

/** The ledger knows ids; people know names and the numbers above the counters. */
function named({ offices, directoryOf }: TrustRouteParts, office: string, finding: Finding): TrustFinding {
  const { officer, counter } = finding
  const settings = offices.settingsOf(office)
  const label = (id: string) => settings === null ? id : counterOf(settings, id)?.label ?? id
  return {
    ...finding,
    officer: officer === null ? null : { id: officer, name: directoryOf(office)[officer]?.name ?? officer },
    counter: counter === null ? null : { id: counter, label: label(counter) },
  }
}
