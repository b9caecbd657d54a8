import type { Office } from '../../domain/office.ts'
import type { Unit, UnitKind } from '../../domain/organisation/unit.ts'
import type { Staff } from '../identity/staff.ts'
import type { Units } from '../store/units.ts'

export interface SettleParts {
  readonly units: Units
  readonly staff: Pick<Staff, 'withRole' | 'place'>
  readonly offices: readonly Office[]
}

/** The day from which offices that were here before the tree stand in it: long enough ago for every report. */
export const sinceEver = '2018-01-01'

/** The province of an installation of which nobody has said yet in which province it is. */
export const rootUnit = 'tinh'

const kinds: Readonly<Record<Office['evaluation']['level'], UnitKind>> = {
  ministry: 'centre', province: 'centre', district: 'commune', commune: 'commune',
}

/**
 * Gives every office without a unit one under the province, and the tree to the first office's administrators when
 * nobody has it. Done again, or by two processes at once, it changes nothing more.
 */
export async function settleOffices({ units, staff, offices }: SettleParts): Promise<void> {
  const known = await units.all()
  const placed = new Set(known.map(({ unit }) => unit.office))
  const homeless = offices.filter(({ id }) => !placed.has(id))
  const root = known.find(({ unit }) => unit.spans.at(-1)?.parent === null)?.unit.id ?? rootUnit
  if (known.length === 0 && homeless.length > 0) await units.add(provinceOf(rootUnit))
  for (const office of homeless) await units.add(unitOf(office, root))
  const [first] = offices
  if (first !== undefined) await giveTree(first, root, staff)
}

function provinceOf(id: string): Unit {
  return { id, kind: 'province', office: null, spans: [{ from: sinceEver, to: null, name: { vi: 'Tỉnh', en: 'Province' }, parent: null }] }
}

/** Ids of units and of offices are two things; this one tells where the unit came from. */
function unitOf({ id, name, evaluation }: Office, parent: string): Unit {
  return { id: `dv-${id}`.slice(0, 40), kind: kinds[evaluation.level], office: id, spans: [{ from: sinceEver, to: null, name, parent }] }
}

async function giveTree(office: Office, root: string, staff: SettleParts['staff']): Promise<void> {
  const administrators = await staff.withRole(office.id, 'administrator')
  if (administrators.some(({ unit = null }) => unit !== null)) return
  for (const { id } of administrators) await staff.place(id, root)
}
