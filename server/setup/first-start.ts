import { newPassword } from '../identity/tokens.ts'
import type { NewStaff, Staff } from '../identity/staff.ts'
import { isDuplicateKey } from '../store/duplicate-key.ts'
import type { OfficeSettings } from '../store/office-settings.ts'
import type { Units } from '../store/units.ts'
import { demoOffice, demoStaff } from './demo-office.ts'
import { demoProvinceStaff, demoTree } from './demo-tree.ts'

export interface FirstStartParts {
  readonly settings: OfficeSettings
  readonly staff: Staff
  readonly units: Units
  /** From ADMIN_PASSWORD; without it one is made and told once. */
  readonly adminPassword: string | null
  readonly tell: (line: string) => void
}

export const adminUsername = 'admin'

/** On an empty database: the demo office, its people, and the first administrator. */
export async function prepareFirstStart(parts: FirstStartParts): Promise<void> {
  try {
    await addWhatIsMissing(parts)
  } catch (err) {
    if (!isDuplicateKey(err)) throw err
    // Another server that starts for the first time was quicker: that is there now, and the rest goes on.
    await prepareFirstStart(parts)
  }
}

async function addWhatIsMissing({ settings, staff, units, adminPassword, tell }: FirstStartParts): Promise<void> {
  if ((await settings.all()).length === 0) {
    for (const unit of demoTree) await units.add(unit)
    for (const person of [...demoStaff, ...demoProvinceStaff]) await addOnce(staff, person)
    // Last, because it says that the rest is done: a first start that was cut short goes on here.
    await settings.add(demoOffice, true)
  }
  const isDemoThere = (await settings.all()).some(({ settings: { id } }) => id === demoOffice.id)
  if (isDemoThere && await staff.byUsername(adminUsername) === null) {
    const password = adminPassword ?? newPassword()
    await staff.add({
      office: demoOffice.id, username: adminUsername, password, name: 'Quản trị viên', position: 'Quản trị hệ thống', role: 'administrator',
    })
    if (adminPassword === null) tell(`First administrator: user "${adminUsername}", password "${password}" (shown once)`)
  }
}

async function addOnce(staff: Staff, person: Omit<NewStaff, 'password'>): Promise<void> {
  if (await staff.byUsername(person.username) === null) await staff.add({ ...person, password: newPassword() })
}
