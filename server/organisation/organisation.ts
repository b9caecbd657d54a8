import { mayRead, readableOffices, type Placed } from '../../domain/organisation/rights.ts'
import { organisationFaults, type OrganisationFault } from '../../domain/organisation/faults.ts'
import { isRearrangeable, rearranged, type Arrangement } from '../../domain/organisation/arrange.ts'
import type { Level } from '../../domain/evaluation/rules.ts'
import { levelOf, pathTo, unitsUnder } from '../../domain/organisation/under.ts'
import { unitOfOffice, type Unit, type UnitThen } from '../../domain/organisation/unit.ts'
import type { Code } from '../../contract/refusals.ts'
import type { StoredUnit, Units } from '../store/units.ts'

export type Arranged = { readonly unit: Unit } | { readonly refusal: Code, readonly faults?: readonly OrganisationFault[] }

/** An office's unit, with those above it from the root down to itself. */
export interface PlaceInTree { readonly unit: UnitThen, readonly path: readonly UnitThen[], readonly level: Level | null }

/** The tree as this process knows it, and who may see and change what in it. */
export class Organisation {
  readonly #store: Units
  readonly #today: () => string
  #known: readonly StoredUnit[]
  #units: readonly Unit[]
  #places = new Map<string, PlaceInTree | null>()
  #placesOn = ''
  #version = ''

  constructor(known: readonly StoredUnit[], store: Units, today: () => string) {
    this.#known = known
    this.#units = known.map(({ unit }) => unit)
    this.#store = store
    this.#today = today
  }

  get units(): readonly Unit[] { return this.#units }
  get today(): string { return this.#today() }

  /** The one question that every route asks before it tells figures of an office. */
  mayRead(staff: Placed, office: string): boolean {
    return mayRead(staff, office, this.units, this.today)
  }

  readableOffices(staff: Placed): string[] {
    return readableOffices(staff, this.units, this.today)
  }

  /** Whether a unit stands under that of an administrator now, or did so once: history can be put right from above. */
  isUnder(staff: Placed, unit: string): boolean {
    const { unit: own = null } = staff
    if (own === null) return false
    const days = new Set([this.today, ...this.units.filter(({ id }) => id === unit).flatMap(({ spans }) => spans.map(({ from }) => from))])
    return [...days].some((day) => unitsUnder(this.units, own, day).some(({ id }) => id === unit))
  }

  /** Where an office stands today; null for one that stands nowhere. Looked up for two hundred offices every second. */
  placeOf(office: string): PlaceInTree | null {
    if (this.#placesOn !== this.today) {
      this.#places = new Map()
      this.#placesOn = this.today
    }
    const known = this.#places.get(office)
    if (known !== undefined) return known
    const unit = unitOfOffice(this.units, office, this.today)
    const place = unit === null ? null : { unit, path: pathTo(this.units, unit.id, this.today), level: levelOf(this.units, office, this.today) }
    this.#places.set(office, place)
    return place
  }

  async add(unit: Unit): Promise<Arranged> {
    const faults = organisationFaults([...this.units, unit])
    if (faults.length > 0) return { refusal: 'organisationWrong', faults }
    if (!await this.#store.add(unit)) return { refusal: 'organisationChanged' }
    await this.follow()
    return { unit }
  }

  async arrange(asked: Arrangement): Promise<Arranged> {
    await this.follow()
    const known = this.#known.find(({ unit }) => unit.id === asked.unit)
    if (known === undefined) return { refusal: 'unknownUnit' }
    if (!isRearrangeable(known.unit, asked)) return { refusal: 'historyStays' }
    const unit = rearranged(known.unit, asked)
    const faults = organisationFaults(this.units.map((one) => one.id === unit.id ? unit : one))
    if (faults.length > 0) return { refusal: 'organisationWrong', faults }
    if (!await this.#store.save(unit, known.revision)) return { refusal: 'organisationChanged' }
    await this.follow()
    return { unit }
  }

  /** Reads what other processes have changed. */
  async follow(): Promise<void> {
    // Asked before they are read: what is changed in between is read again next time.
    const version = await this.#store.version()
    if (version === this.#version) return
    this.#known = await this.#store.all()
    this.#version = version
    this.#units = this.#known.map(({ unit }) => unit)
    this.#places = new Map()
  }
}
