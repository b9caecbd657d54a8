import type { AddPerson, AddUnit } from '../../contract/organisation.ts'
import type { Role } from '../../domain/actor.ts'
import type { Code } from '../../contract/refusals.ts'
import { assignmentFaults, type Assignment } from '../../domain/organisation/assignment.ts'
import { keepsMachines, looksOver, noOffice, type Placed } from '../../domain/organisation/rights.ts'
import { unitOfOffice, type Unit } from '../../domain/organisation/unit.ts'
import type { Accounts } from '../identity/accounts.ts'
import type { Staff } from '../identity/staff.ts'
import { newPassword } from '../identity/tokens.ts'
import type { Offices } from '../ledger/offices.ts'
import { isDuplicateKey } from '../store/duplicate-key.ts'
import type { OfficeSettings } from '../store/office-settings.ts'
import { officeFrom } from './office-template.ts'
import type { Arranged, Organisation } from './organisation.ts'

export interface ArrangingParts {
  readonly organisation: Organisation
  readonly offices: Offices
  readonly settings: OfficeSettings
  readonly staff: Staff
  readonly accounts: Pick<Accounts, 'handOver'>
  /** Called when an office has somebody new. */
  readonly peopleChanged: (office: string) => Promise<void>
}

type Refused = { readonly refusal: Code }

/** A new unit and, if it is to run one, its office: made after one of those that its maker stands above. */
export async function addUnit({ organisation, offices, settings }: ArrangingParts, asked: AddUnit, by: Placed): Promise<Arranged> {
  const { id, kind, name, parent, from, officeAs } = asked
  if (officeAs === null) return organisation.add({ id, kind, office: null, spans: [{ from, to: null, name, parent }] })
  const template = templateOf(officeAs, by, { organisation, offices })
  if (template === null) return { refusal: 'unknownOffice' }
  if (offices.settingsOf(id) !== null) return { refusal: 'nameTaken' }
  // First the tree: what does not fit into it gets no office either.
  const added = await organisation.add({ id, kind, office: id, spans: [{ from, to: null, name, parent }] })
  if ('refusal' in added) return added
  const office = officeFrom(template, { id, name })
  await settings.add(office, false)
  offices.know(office)
  return added
}

/** The own office, or one under the own unit. */
function templateOf(office: string, by: Placed, { organisation, offices }: Pick<ArrangingParts, 'organisation' | 'offices'>) {
  const unit = unitOfOffice(organisation.units, office, organisation.today)
  return office === by.office || (unit !== null && organisation.isUnder(by, unit.id)) ? offices.settingsOf(office) : null
}

/** Somebody new; their password is told once, and gives way to one of their own at the first sign-in. */
export async function addPerson(
  { organisation, staff, accounts, peopleChanged }: ArrangingParts, { unit, role, ...person }: AddPerson,
): Promise<Refused | { readonly id: string, readonly password: string }> {
  // Of the installation, not of the tree: whoever has the machine adds them.
  if (keepsMachines(role)) return { refusal: 'notAllowed' }
  const place = placeFor(role, organisation.units.find(({ id }) => id === unit))
  if (place === null) return { refusal: 'unknownOffice' }
  const password = newPassword()
  try {
    const { id } = await staff.add({ ...person, ...place, role, password })
    await accounts.handOver(id)
    if (place.unit === null) await peopleChanged(place.office)
    return { id, password }
  } catch (err) {
    if (isDuplicateKey(err)) return { refusal: 'nameTaken' }
    throw err
  }
}

/** Over the unit, or in its office; null when it has none. */
function placeFor(role: Role, unit: Unit | undefined): { readonly office: string, readonly unit: string | null } | null {
  if (unit === undefined) return null
  if (looksOver(role)) return { office: noOffice, unit: unit.id }
  return unit.office === null ? null : { office: unit.office, unit: null }
}

/** What somebody of an office under the own unit has worked as. */
export async function assign(
  { organisation, staff }: ArrangingParts, by: Placed, id: string, assignments: readonly Assignment[],
): Promise<Refused | { readonly name: string, readonly assignments: readonly Assignment[] }> {
  const person = await staff.byId(id)
  if (person === null || !isUnder(by, person, organisation)) return { refusal: 'unknownOfficer' }
  const isKnown = ({ home }: Assignment) => home === null || organisation.units.some((one) => one.id === home)
  if (assignmentFaults(assignments).length > 0 || !assignments.every(isKnown)) return { refusal: 'assignmentsWrong' }
  await staff.assign(id, assignments)
  return { name: person.name, assignments }
}

function isUnder(by: Placed, { office }: Placed, organisation: Organisation): boolean {
  const unit = unitOfOffice(organisation.units, office, organisation.today)
  return unit !== null && organisation.isUnder(by, unit.id)
}
