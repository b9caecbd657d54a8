import { hash } from '@node-rs/argon2'
import type { Account } from '../../contract/accounts.ts'
import type { Role } from '../../domain/actor.ts'
import { assignmentOn, type Assignment } from '../../domain/organisation/assignment.ts'
import type { Models } from '../store/models.ts'

export interface Accounts {
  /** Everybody of an office, those who may no longer sign in among them. */
  of(office: string): Promise<Account[]>
  rename(id: string, name: string, role: Role): Promise<void>
  /** The history, and the position that it ends with. */
  employ(id: string, assignments: readonly Assignment[], position: string): Promise<void>
  /** Gives everybody the position that they have on a date; the offices in which somebody has another than before. */
  settle(date: string): Promise<string[]>
  /** From a moment on nobody signs in with this account; null: they may again. */
  bar(id: string, since: number | null): Promise<void>
  setPassword(id: string, password: string): Promise<void>
  /** The password as it is now was made by somebody else: its owner is to choose another. */
  handOver(id: string): Promise<void>
  /** Somebody leads another office from now on, and the tree under a unit. */
  moveTo(id: string, place: { readonly office: string, readonly unit: string, readonly name: string }): Promise<void>
}

/** Who may sign in at an office, and what they have worked as. */
export function accountsOf({ staff }: Pick<Models, 'staff'>): Accounts {
  return {
    async of(office) {
      const records = await staff.find({ office }).sort({ username: 1 }).lean()
      return records.map(({ _id, name, username, position, role, photo = null, assignments = [], deactivatedAt = null, secondFactor = null }) => ({
        id: _id, name, username, position, role, photo, assignments: [...assignments].map(plain), isActive: deactivatedAt === null,
        hasSecondFactor: secondFactor?.isOn === true,
      }))
    },
    async rename(id, name, role) { await staff.updateOne({ _id: id }, { name, role }) },
    async employ(id, assignments, position) { await staff.updateOne({ _id: id }, { assignments, position }) },
    async settle(date) {
      const records = await staff.find({ 'assignments.0': { $exists: true } }, { office: 1, position: 1, assignments: 1 }).lean()
      const others = records.flatMap(({ _id, office, position: before, assignments = [] }) => {
        const position = assignmentOn(assignments, date)?.position ?? before
        return position === before ? [] : [{ _id, office, position }]
      })
      for (const { _id, position } of others) await staff.updateOne({ _id }, { position })
      return [...new Set(others.map(({ office }) => office))]
    },
    async bar(id, since) { await staff.updateOne({ _id: id }, { deactivatedAt: since }) },
    async setPassword(id, password) { await staff.updateOne({ _id: id }, { passwordHash: await hash(password) }) },
    async handOver(id) { await staff.updateOne({ _id: id }, { firstPassword: true }) },
    async moveTo(id, place) { await staff.updateOne({ _id: id }, place) },
  }
}

/** As the contract has it. What an older assignment does not say is left out: MongoDB would keep it as a null. */
function plain({ counters, position, ...work }: Assignment): Account['assignments'][number] {
  const [known, named] = [counters ?? null, position ?? null]
  return { ...work, ...named === null ? {} : { position: named }, ...known === null ? {} : { counters: [...known] } }
}
