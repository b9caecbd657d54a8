import type { HungDisplays } from '../identity/hung-displays.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Realtime } from './realtime.ts'

export interface RehangingParts {
  readonly displays: HungDisplays
  readonly realtime: Pick<Realtime, 'hang' | 'publisher'>
  readonly offices: Pick<Offices, 'atWork'>
}

/** Reads again where displays hang, and shows it: on them, and to who must know whether the hall sees a call. Null: of all offices. */
export function rehanging({ displays, realtime, offices }: RehangingParts): (office: string | null) => Promise<void> {
  return async (office) => {
    await displays.follow()
    realtime.hang((of, device) => displays.placeOf(of, device))
    for (const officeDay of offices.atWork()) {
      if (office === null || officeDay.key.office === office) realtime.publisher.lookAgain(officeDay)
    }
  }
}
