import type { Account, AddAccount, Work } from '../../contract/accounts.ts'
import type { Session } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Role } from '../../domain/actor.ts'
import { assignmentFaults, assignmentOn } from '../../domain/organisation/assignment.ts'
import { grantable, standsInTheWay } from '../../domain/organisation/granting.ts'
import { ended, isReassignable, reassigned } from '../../domain/organisation/reassign.ts'
import { runsOffice } from '../../domain/organisation/faults.ts'
import type { Act } from '../audit/audit-log.ts'
import type { Clock } from '../clock.ts'
import type { Accounts } from '../identity/accounts.ts'
import type { Staff } from '../identity/staff.ts'
import { newPassword } from '../identity/tokens.ts'
import { isDuplicateKey } from '../store/duplicate-key.ts'
import type { Organisation } from './organisation.ts'

export interface PeopleParts {
  readonly staff: Pick<Staff, 'add' | 'assign'>
  readonly accounts: Accounts
  readonly organisation: Pick<Organisation, 'units' | 'today'>
  readonly clock: Clock
  /** Says of whom screens must be told anew. */
  readonly peopleChanged: (office: string) => Promise<void>
  /** Ends everything that somebody has open, on every server. */
  readonly endSessionsOf: (staff: string) => Promise<void>
}

type Refused = { readonly refusal: Code }
/** What was done, to be written down. */
type Done = { readonly done: Act }

/** The people of an office, changed by those who lead it. */
export class PeopleDesk {
  readonly #parts: PeopleParts

  constructor(parts: PeopleParts) {
    this.#parts = parts
  }

  /** Somebody new; their password is told once. */
  async add({ office, role: by }: Session, { name, username, role, work }: AddAccount): Promise<Refused | Done & { readonly id: string, readonly password: string }> {
    const { staff, accounts, peopleChanged } = this.#parts
    if (!grantable(by).includes(role)) return { refusal: 'notAllowed' }
    const assignment = assignmentOf(work)
    if (!this.#isRight([assignment])) return { refusal: 'assignmentsWrong' }
    const password = newPassword()
    try {
      const { id } = await staff.add({ office, username, password, name, position: work.position, role })
      await staff.assign(id, [assignment])
      await accounts.handOver(id)
      await peopleChanged(office)
      return { id, password, done: { act: 'personAdded', about: { id, name }, after: { username, role, ...work } } }
    } catch (err) {
      if (isDuplicateKey(err)) return { refusal: 'nameTaken' }
      throw err
    }
  }

  async rename(by: Session, id: string, name: string, role: Role): Promise<Refused | Done> {
    const found = await this.#changeable(by, id)
    if ('refusal' in found) return found
    const { account, all } = found
    const inTheWay = account.role === role ? null : standsInTheWay(all, id, by.id)
    if (inTheWay !== null) return { refusal: inTheWay }
    if (!grantable(by.role).includes(role)) return { refusal: 'notAllowed' }
    await this.#parts.accounts.rename(id, name, role)
    await this.#parts.peopleChanged(by.office)
    // What somebody may do is as it was when they signed in.
    if (account.role !== role) await this.#parts.endSessionsOf(id)
    return { done: { act: 'personChanged', about: { id, name }, before: { name: account.name, role: account.role }, after: { name, role } } }
  }

  /** What somebody works as from a day on; what was before stays in the history. */
  async employ(by: Session, id: string, work: Work): Promise<Refused | Done> {
    const found = await this.#changeable(by, id)
    if ('refusal' in found) return found
    const { account: { assignments, name, position } } = found
    if (!isReassignable(assignments, work)) return { refusal: 'historyStays' }
    const after = reassigned(assignments, assignmentOf(work))
    if (!this.#isRight(after)) return { refusal: 'assignmentsWrong' }
    // Screens show what somebody is today.
    await this.#parts.accounts.employ(id, after, assignmentOn(after, this.#parts.organisation.today)?.position ?? position)
    await this.#parts.peopleChanged(by.office)
    return { done: { act: 'personAssigned', about: { id, name }, before: { ...assignments.at(-1) }, after: work } }
  }

  /** Whoever is barred is signed out at once, wherever they are; what they work as ends today. */
  async setActive(by: Session, id: string, isActive: boolean): Promise<Refused | Done> {
    const found = await this.#changeable(by, id)
    if ('refusal' in found) return found
    const { account, all } = found
    const inTheWay = isActive ? null : standsInTheWay(all, id, by.id)
    if (inTheWay !== null) return { refusal: inTheWay }
    const { accounts, clock, organisation, endSessionsOf } = this.#parts
    await accounts.bar(id, isActive ? null : clock.now())
    if (!isActive) {
      await endSessionsOf(id)
      await accounts.employ(id, ended(account.assignments, organisation.today), account.position)
    }
    return { done: { act: isActive ? 'personActivated' : 'personDeactivated', about: { id, name: account.name } } }
  }

  /** A new password, told once; whatever was open with the old one ends. */
  async resetPassword(by: Session, id: string): Promise<Refused | Done & { readonly username: string, readonly password: string }> {
    const found = await this.#changeable(by, id)
    if ('refusal' in found) return found
    // Whoever knows their own changes it themselves.
    if (id === by.id) return { refusal: 'ownAccount' }
    const password = newPassword()
    const { accounts, endSessionsOf } = this.#parts
    await accounts.setPassword(id, password)
    await accounts.handOver(id)
    await endSessionsOf(id)
    const { username, name } = found.account
    return { username, password, done: { act: 'passwordReset', about: { id, name } } }
  }

  async #changeable(by: Session, id: string): Promise<Refused | { readonly account: Account, readonly all: readonly Account[] }> {
    const all = await this.#parts.accounts.of(by.office)
    const account = all.find((one) => one.id === id)
    if (account === undefined) return { refusal: 'unknownOfficer' }
    return grantable(by.role).includes(account.role) ? { account, all } : { refusal: 'notAllowed' }
  }

  #isRight(assignments: readonly Account['assignments'][number][]): boolean {
    const isKnown = (home: string | null) => home === null || this.#parts.organisation.units.some(({ id }) => id === home)
    return assignmentFaults(assignments).length === 0 && assignments.every(({ home }) => isKnown(home))
  }
}

/** From where people are sent: units that run no office of their own, by the name they have now. */
export function sendingUnits({ units }: Pick<Organisation, 'units'>) {
  return units.filter(({ kind }) => !runsOffice[kind]).map(({ id, spans }) => ({ id, name: spans.at(-1)?.name ?? { vi: id, en: id } }))
}

function assignmentOf({ counters, ...work }: Work): Account['assignments'][number] {
  return { ...work, to: null, counters: [...counters] }
}
