import { businessDayAt } from '../ledger/business-day.ts'
import type { Clock } from '../clock.ts'
import type { Offices } from '../ledger/offices.ts'
import type { RunningSettings } from '../settings/running-settings.ts'
import type { OfficeSettings, StoredSettings } from '../store/office-settings.ts'
import type { Stores } from '../stores.ts'
import { Organisation } from './organisation.ts'
import { settleOffices } from './settle.ts'

/** All of the administration keeps one time, wherever its server stands. */
const zone = { timeZone: 'Asia/Ho_Chi_Minh', closesAt: '23:59' }

/** The tree with every office in it. */
export async function openOrganisation({ units, staff }: Pick<Stores, 'units' | 'staff'>, known: readonly StoredSettings[], clock: Clock): Promise<Organisation> {
  await settleOffices({ units, staff, offices: known.map(({ settings }) => settings) })
  return new Organisation(await units.all(), units, () => businessDayAt(zone, clock.now()).date)
}

export interface FollowedParts {
  readonly organisation: Organisation
  readonly offices: Offices
  readonly running: Pick<RunningSettings, 'follow'>
  readonly store: Pick<OfficeSettings, 'all'>
}

/** Reads what other processes have changed in settings and in the tree, and takes in the offices that they have added. */
export async function followSettings({ organisation, offices, running, store }: FollowedParts): Promise<void> {
  await running.follow()
  await organisation.follow()
  const isNew = (office: string | null) => office !== null && offices.settingsOf(office) === null
  if (!organisation.units.some(({ office }) => isNew(office))) return
  for (const { settings } of await store.all()) if (isNew(settings.id)) offices.know(settings)
}
