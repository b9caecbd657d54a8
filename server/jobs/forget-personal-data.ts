import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Offices } from '../ledger/offices.ts'
import { decideAndKeep } from '../petitions/take-step.ts'
import type { Petitions } from '../store/petitions.ts'

export interface ForgettingParts {
  readonly petitions: Petitions
  readonly offices: Pick<Offices, 'all'>
  readonly clock: Clock
  readonly log: Logger
}

const dayMs = 86_400_000

/** Forgets who filed a case as soon as it has been closed for as long as its office keeps that (domain.md 4.9). */
export async function forgetPersonalData({ petitions, offices, clock, log }: ForgettingParts): Promise<void> {
  for (const office of offices.all()) {
    try {
      const due = await petitions.heldSince(office.id, clock.now() - office.petitions.keepPersonalDays * dayMs)
      for (const record of due) await decideAndKeep({ petitions, clock }, office, record, { type: 'forget' }, { kind: 'system' })
      if (due.length > 0) log.info({ office: office.id, cases: due.length }, 'personal data forgotten')
    } catch (err) {
      // One office's trouble keeps no other office's data; the next hour tries again.
      log.error({ err, office: office.id }, 'personal data could not be forgotten')
    }
  }
}
