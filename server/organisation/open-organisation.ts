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
  readonly store: Pick<OfficeSettings, 'all' | 'ids'>
}

/** Reads what other processes have changed in settings and in the tree; takes in the offices that they have added, and lets go of those that they have removed. */
export async function followSettings({ organisation, offices, running, store }: FollowedParts): Promise<void> {
  await running.follow()
  await organisation.follow()
  // Known before it is asked: an office that is added here meanwhile is none that was removed.
  const known = offices.all()
  const there = new Set(await store.ids())
  for (const { id } of known) if (!there.has(id)) offices.forget(id)
  const isNew = (office: string) => offices.settingsOf(office) === null
  if (![...there].some(isNew)) return
  for (const { settings } of await store.all()) if (isNew(settings.id)) offices.know(settings)
}
