import { hash, verify } from '@node-rs/argon2'
import { randomUUID } from 'node:crypto'
import type { Role } from '../../domain/actor.ts'
import type { Assignment } from '../../domain/organisation/assignment.ts'
import type { Directory } from '../../domain/person.ts'
import type { Colleague, Session } from '../../contract/http.ts'
import type { Models, StaffRecord } from '../store/models.ts'

export interface NewStaff {
  readonly office: string, readonly username: string, readonly password: string
  readonly name: string, readonly position: string, readonly role: Role
  /** Whose offices they look over, or which part of the tree they arrange. */
  readonly unit?: string | null
}

/** Somebody with the history of what they have worked as. */
export interface Person extends Session { readonly username: string, readonly assignments: readonly Assignment[] }

export interface Staff {
  add(person: NewStaff): Promise<Session>
  /** Null when the name is unknown, barred or the password wrong: the asker is not told which. */
  signIn(username: string, password: string): Promise<Session | null>
  /** Those who may sign in. */
  withRole(office: string, role: Role): Promise<Session[]>
  byUsername(username: string): Promise<Session | null>
  /** Everybody of these offices, and who looks over these units. */
  people(offices: readonly string[], units: readonly string[]): Promise<Person[]>
  byId(id: string): Promise<Session | null>
  /** Puts somebody over a unit. */
  place(id: string, unit: string): Promise<void>
  assign(id: string, assignments: readonly Assignment[]): Promise<void>
  directoryOf(office: string): Promise<Directory>
  colleagues(office: string): Promise<Colleague[]>
  /** The picture that screens show of somebody; false when nobody of this office has the id. */
  portray(office: string, id: string, photo: string | null): Promise<boolean>
  count(): Promise<number>
}

// Argon2id with OWASP's parameters, which are the library's own: 19 MiB, 2 passes.
const nobody = hash('nobody has this password')

export function staffOf({ staff }: Pick<Models, 'staff'>, hashOf: (password: string) => Promise<string> = (password) => hash(password)): Staff {
  return {
    async add({ password, username, ...person }) {
      const record = { _id: randomUUID(), username: nameKey(username), passwordHash: await hashOf(password), ...person }
      await staff.create(record)
      return sessionOf(record)
    },
    async signIn(username, password) {
      const record = await staff.findOne({ username: nameKey(username) }).lean()
      // An unknown name takes as long as a wrong password.
      const isRight = await verify(record?.passwordHash ?? await nobody, password)
      const isActive = (record?.deactivatedAt ?? null) === null
      return record !== null && isRight && isActive ? sessionOf(record) : null
    },
    async withRole(office, role) {
      const records = await staff.find({ office, role, deactivatedAt: null }).sort({ username: 1 }).lean()
      return records.map(sessionOf)
    },
    async byUsername(username) {
      const record = await staff.findOne({ username: nameKey(username) }).lean()
      return record === null ? null : sessionOf(record)
    },
    async people(offices, units) {
      const records = await staff.find({ $or: [{ office: { $in: offices } }, { unit: { $in: units } }] }).sort({ username: 1 }).lean()
      return records.map((record) => ({ ...sessionOf(record), username: record.username, assignments: record.assignments ?? [] }))
    },
    async byId(id) {
      const record = await staff.findById(id).lean()
      return record === null ? null : sessionOf(record)
    },
    async place(id, unit) { await staff.updateOne({ _id: id }, { unit }) },
    async assign(id, assignments) { await staff.updateOne({ _id: id }, { assignments }) },
    ...portraitsIn(staff),
    count: () => staff.countDocuments(),
  }
}

function portraitsIn(staff: Models['staff']): Pick<Staff, 'directoryOf' | 'colleagues' | 'portray'> {
  return {
    async directoryOf(office) {
      const records = await staff.find({ office }).lean()
      return Object.fromEntries(records.map(({ _id, name, position, photo = null }) =>
        [_id, { name, position, photo: photo === null ? null : `/media/${photo}` }]))
    },
    async colleagues(office) {
      const records = await staff.find({ office }).sort({ username: 1 }).lean()
      return records.map(({ _id, name, position, role, photo = null }) => ({ id: _id, name, position, role, photo }))
    },
    async portray(office, id, photo) {
      const { matchedCount } = await staff.updateOne({ _id: id, office }, { photo })
      return matchedCount === 1
    },
  }
}

/** Under which a name is known, however it is typed. */
export function nameKey(username: string): string {
  return username.normalize('NFC').trim().toLowerCase()
}

function sessionOf({ _id, name, position, role, office, unit = null }: Omit<StaffRecord, 'username' | 'passwordHash'>): Session {
  return { id: _id, name, position, role, office, ...unit === null ? {} : { unit } }
}
