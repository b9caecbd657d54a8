import type { Logger } from 'pino'
import { keptMs, remarkKinds } from '../../domain/personal-data.ts'
import type { Clock } from '../clock.ts'
import type { Offices } from '../ledger/offices.ts'
import { decideAndKeep } from '../petitions/take-step.ts'
import type { OldTries } from '../identity/sign-in-tries.ts'
import type { PersonalDataStore } from '../store/personal-data.ts'
import type { Petitions } from '../store/petitions.ts'

export interface ForgettingParts {
  readonly personalData: Pick<PersonalDataStore, 'forgetRemarksBefore'>
  readonly oldTries: OldTries
  readonly petitions: Petitions
  readonly offices: Pick<Offices, 'all'>
  readonly clock: Clock
  readonly log: Logger
}

const dayMs = 86_400_000

/**
 * Forgets what has been kept for as long as it may be (domain.md 4.9): who filed a case, once it has been closed for as long
 * as its office says; words beside the ledger, by their kind; who tried to sign in.
 */
export async function forgetPersonalData(parts: ForgettingParts): Promise<void> {
  const { petitions, offices, clock, log, oldTries } = parts
  await oldTries.forget(clock.now())
  for (const office of offices.all()) {
    try {
      const due = await petitions.heldSince(office.id, clock.now() - office.petitions.keepPersonalDays * dayMs)
      for (const record of due) await decideAndKeep({ petitions, clock }, office, record, { type: 'forget' }, { kind: 'system' })
      const remarks = await forgetRemarks(office.id, parts)
      if (due.length + remarks > 0) log.info({ office: office.id, cases: due.length, remarks }, 'personal data forgotten')
    } catch (err) {
      // One office's trouble keeps no other office's data; the next hour tries again.
      log.error({ err, office: office.id }, 'personal data could not be forgotten')
    }
  }
}

async function forgetRemarks(office: string, { personalData, clock }: Pick<ForgettingParts, 'personalData' | 'clock'>): Promise<number> {
  const dayBefore = (ms: number) => new Date(clock.now() - ms).toISOString().slice(0, 10)
  const forgotten = await Promise.all(remarkKinds.map((kind) => personalData.forgetRemarksBefore(office, kind, dayBefore(keptMs[kind]))))
  return forgotten.reduce((sum, count) => sum + count, 0)
}
