import type { FirstStart, SetUpOffice } from '../../contract/first-start.ts'
import type { Session } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import { officeKinds, type FirstStep, type OfficeKind } from '../../domain/first-start.ts'
import { sessionAt } from '../../domain/hours/opening.ts'
import type { Text } from '../../domain/office.ts'
import type { Unit, UnitKind } from '../../domain/organisation/unit.ts'
import type { Clock } from '../clock.ts'
import type { Accounts } from '../identity/accounts.ts'
import type { Devices } from '../identity/devices.ts'
import { newPassword } from '../identity/tokens.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { rootUnit, sinceEver } from '../organisation/settle.ts'
import type { Installed } from '../store/installed.ts'
import type { OfficeSettings } from '../store/office-settings.ts'
import { demoTree } from './demo-tree.ts'
import { idFor, startingOffice, startingSets } from './starting-office.ts'

export interface OwnOfficeParts {
  readonly installed: Installed
  readonly settings: Pick<OfficeSettings, 'add'>
  readonly accounts: Pick<Accounts, 'of' | 'moveTo' | 'setPassword'>
  readonly devices: Pick<Devices, 'list' | 'revoke'>
  readonly offices: Offices
  readonly organisation: Organisation
  readonly clock: Clock
  /** Ends what a device, or somebody, has open on any server. */
  readonly revoked: (device: string) => void
  readonly endSessionsOf: (staff: string) => Promise<void>
}

type Refused = { readonly refusal: Code }

/** What screens are called that were given a place in the demo with one click. */
export const demoScreen = 'demo'

const unitKinds: Readonly<Record<OfficeKind, UnitKind>> = { commune: 'commune', centre: 'centre', agency: 'centre' }

/** The first office that is somebody's own, in an installation that began with the demo. */
export class OwnOffice {
  readonly #parts: OwnOfficeParts

  constructor(parts: OwnOfficeParts) {
    this.#parts = parts
  }

  /** Makes the office; the demo's administrator is its administrator from now on, with a new password that is told once. */
  async setUp({ id, office: from }: Session, { kind, name, province, person }: SetUpOffice): Promise<Refused | { readonly office: string, readonly name: Text, readonly username: string, readonly password: string }> {
    const { installed, settings, accounts, offices, organisation } = this.#parts
    if (await installed.own() !== null) return { refusal: 'alreadySetUp' }
    if (await installed.demo() !== from) return { refusal: 'notAllowed' }
    const office = startingOffice(kind, idFor(name.vi, offices.all().map((known) => known.id)), name)
    const root: Unit = { id: rootUnit, kind: 'province', office: null, spans: [{ from: sinceEver, to: null, name: province, parent: null }] }
    const unit: Unit = { id: `dv-${office.id}`.slice(0, 40), kind: unitKinds[kind], office: office.id, spans: [{ from: sinceEver, to: null, name, parent: rootUnit }] }
    for (const one of [root, unit]) {
      const added = await organisation.add(one)
      // One that was begun before and cut short is there already.
      if ('refusal' in added && !organisation.units.some((known) => known.id === one.id)) return added
    }
    await settings.add(office, false)
    offices.know(office)
    const password = newPassword()
    await accounts.setPassword(id, password)
    await accounts.moveTo(id, { office: office.id, unit: rootUnit, name: person })
    // Last: what was cut short before this begins again.
    await installed.reach(office.id, 'hours')
    const username = (await accounts.of(office.id)).find((one) => one.id === id)?.username ?? ''
    return { office: office.id, name, username, password }
  }

  async reach({ office }: Session, step: FirstStep | 'done'): Promise<Refused | null> {
    const own = await this.#parts.installed.own()
    if (own?.id !== office) return { refusal: 'unknownOffice' }
    await this.#parts.installed.reach(office, step)
    return null
  }

  async state({ office }: Session): Promise<FirstStart> {
    const { installed } = this.#parts
    const [own, demo] = await Promise.all([installed.own(), installed.demo()])
    const isOwn = own !== null && own.id === office
    return {
      step: own?.step ?? 'office', office: own?.id ?? null, hasDemo: own !== null && demo !== null,
      sets: officeKinds.map((kind) => ({ kind, source: startingSets[kind].source, services: startingSets[kind].services.map(({ name }) => name) })),
      ...isOwn ? await this.#firstTicket(own.id) : { ticket: null, isOpenNow: false },
    }
  }

  /** The demo goes for good, unless it was more than a demo: whoever has given it a screen by its code meant it. */
  async removeDemo({ office }: Session): Promise<Refused | null> {
    const { installed, devices, offices, organisation } = this.#parts
    const [own, demo] = await Promise.all([installed.own(), installed.demo()])
    if (own?.id !== office || demo === null) return { refusal: 'notFound' }
    if ((await devices.list(demo)).some(({ name }) => name !== demoScreen)) return { refusal: 'servedForReal' }
    await this.#endDemo(demo)
    await installed.removeDemo(demo, demoTree.map(({ id }) => id))
    await organisation.follow()
    offices.forget(demo)
    return null
  }

  async #endDemo(demo: string): Promise<void> {
    const { devices, accounts, clock, revoked, endSessionsOf } = this.#parts
    for (const { id } of await devices.list(demo)) {
      await devices.revoke(demo, id, clock.now())
      revoked(id)
    }
    for (const { id } of await accounts.of(demo)) await endSessionsOf(id)
  }

  async #firstTicket(office: string): Promise<Pick<FirstStart, 'ticket' | 'isOpenNow'>> {
    const { offices, clock } = this.#parts
    const { day } = await offices.current(office)
    const first = day.tickets[0]
    return {
      isOpenNow: sessionAt(day, clock.now()) !== null,
      ticket: first === undefined ? null : { number: first.number, isCalled: day.callCount > 0 },
    }
  }
}
