import { z } from 'zod'
import { staffTypes } from '../domain/organisation/assignment.ts'
import { Colleague, Role } from './http.ts'
import { Assignment } from './organisation.ts'
import { freeText, Id, LocalDate } from './texts.ts'

const Words = freeText(200).pipe(z.string().min(1))
/** Letters, digits, dots and lines: what can be read out, and typed on any keyboard. */
const Username = z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._-]{1,59}$/)

/** Somebody who may sign in at the own office, how, and what they have worked as. */
export const Account = z.strictObject({
  ...Colleague.shape, username: z.string(), isActive: z.boolean(), hasSecondFactor: z.boolean(),
  assignments: z.array(Assignment).readonly(),
})
export type Account = z.infer<typeof Account>

/** The people of an office, and the roles that the reader may give; `units`: where people are sent from. */
export const Accounts = z.strictObject({
  people: z.array(Account).readonly(), roles: z.array(Role).readonly(),
  units: z.array(z.strictObject({ id: Id, name: z.strictObject({ vi: z.string(), en: z.string() }) })).readonly(),
})
export type Accounts = z.infer<typeof Accounts>

/** What somebody works as from a day on. */
export const Work = z.strictObject({
  from: LocalDate, type: z.enum(staffTypes), home: Id.nullable(), position: Words, counters: z.array(Id).max(100).readonly(),
})
export type Work = z.infer<typeof Work>

export const AddAccount = z.strictObject({ name: Words, username: Username, role: Role, work: Work })
export type AddAccount = z.infer<typeof AddAccount>

/** The password is told once, in this answer. */
export const AddedAccount = z.strictObject({ id: Id, username: z.string(), password: z.string() })
export type AddedAccount = z.infer<typeof AddedAccount>

export const ChangeAccount = z.union([
  z.strictObject({ photo: Id.nullable() }), z.strictObject({ name: Words, role: Role }), z.strictObject({ work: Work }), z.strictObject({ isActive: z.boolean() }),
])
export type ChangeAccount = z.infer<typeof ChangeAccount>
