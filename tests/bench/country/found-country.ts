import { hash } from '@node-rs/argon2'
import { randomUUID } from 'node:crypto'
import type { DeviceKind } from '../../../domain/actor.ts'
import type { Office } from '../../../domain/office.ts'
import { hashOfToken, newToken } from '../../../server/identity/tokens.ts'
import { demoOffice } from '../../../server/setup/demo-office.ts'
import type { DeviceRecord } from '../../../server/store/device-schemas.ts'
import type { Models, StaffRecord } from '../../../server/store/models.ts'
import { officeSettings } from '../../../server/store/office-settings.ts'
import { counters, password, type OfficeKeys } from './orders.ts'

/** Communes and provincial centres: offices with three counters that share the demo office's services. Open all night. */
function officeNumber(index: number): Office {
  const { services } = demoOffice
  return {
    ...demoOffice, id: `office-${String(index)}`, name: { vi: `Xã ${String(index)}`, en: `Commune ${String(index)}` }, closesAt: '23:59',
    counters: counters.map((id, place) => ({
      id, label: id, secondary: [], only: null, primary: services.filter((_, service) => service % counters.length === place).map((service) => service.id),
    })),
  }
}

/** Writes the offices, their people and their paired screens, as an installation that has long been at work has them. */
export async function foundCountry(models: Models, count: number): Promise<OfficeKeys[]> {
  const settings = officeSettings(models)
  // All have one password, hashed once and cheaply: a country signs in within a minute here.
  const passwordHash = await hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })
  const keys: OfficeKeys[] = []
  for (let index = 0; index < count; index += 1) {
    const office = officeNumber(index)
    await settings.add(office, false)
    const { people, screens, own } = inhabitants(office.id, passwordHash)
    await models.staff.insertMany(people)
    await models.devices.insertMany(screens)
    keys.push(own)
  }
  return keys
}

function inhabitants(office: string, passwordHash: string) {
  const people: StaffRecord[] = []
  const screens: DeviceRecord[] = []
  const person = (name: string, role: 'officer' | 'manager') => {
    const username = `${office}-${name}`
    people.push({ _id: username, office, username, passwordHash, name: 'Nguyễn Thị Mai', position: 'Công chức', role })
    return username
  }
  const paired = (kind: DeviceKind, counter: string | null = null) => {
    const token = newToken()
    screens.push({ _id: randomUUID(), office, kind, name: kind, counter, zone: null, tokenHash: hashOfToken(token), pairedAt: 0, revokedAt: null })
    return token
  }
  const own: OfficeKeys = {
    office, kiosk: paired('kiosk'), displays: [paired('display'), paired('display')], tablets: counters.map((counter) => paired('rating', counter)),
    officers: counters.map((counter) => person(counter, 'officer')), manager: person('manager', 'manager'),
  }
  return { people, screens, own }
}
