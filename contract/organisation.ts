import { z } from 'zod'
import { staffTypes } from '../domain/organisation/assignment.ts'
import { organisationFaultCodes } from '../domain/organisation/faults.ts'
import { unitKinds, type Unit } from '../domain/organisation/unit.ts'
import { roles } from '../domain/actor.ts'
import { freeText, Id, LocalDate } from './texts.ts'

const Words = freeText(200).pipe(z.string().min(1))
const Name = z.strictObject({ vi: Words, en: Words })

/** A new unit; with `officeAs` it runs a new one-stop office, made after that one of the installation. */
export const AddUnit = z.strictObject({
  id: Id, kind: z.enum(unitKinds), name: Name, parent: Id.nullable(), from: LocalDate, officeAs: Id.nullable(),
})
export type AddUnit = z.infer<typeof AddUnit>

export const Arrange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rename'), from: LocalDate, name: Name }),
  z.strictObject({ type: z.literal('move'), from: LocalDate, parent: Id }),
  z.strictObject({ type: z.literal('dissolve'), from: LocalDate }),
])
export type Arrange = z.infer<typeof Arrange>

/** Somebody new: over a unit, or in the office that it runs. The password is told once, in the answer. */
export const AddPerson = z.strictObject({
  unit: Id, role: z.enum(roles), username: freeText(60).pipe(z.string().min(1)), name: Words, position: Words,
})
export type AddPerson = z.infer<typeof AddPerson>

export const Assignment = z.strictObject({
  from: LocalDate, to: LocalDate.nullable(), type: z.enum(staffTypes), home: Id.nullable(),
  position: Words.optional(), counters: z.array(Id).max(100).readonly().optional(),
})
export const Assign = z.strictObject({ assignments: z.array(Assignment).max(50).readonly() })
export type Assign = z.infer<typeof Assign>

export const OrganisationFault = z.strictObject({ code: z.enum(organisationFaultCodes), at: z.string() })

/** The tree with its history, and the people who work in it or look over it. */
export interface OrganisationView {
  readonly today: string
  readonly units: readonly Unit[]
  /** Under which unit the reader may change something. */
  readonly arranges: string | null
  readonly people: readonly {
    readonly id: string, readonly username: string, readonly name: string, readonly position: string, readonly role: typeof roles[number]
    readonly unit: string | null, readonly office: string | null, readonly assignments: Assign['assignments']
  }[]
}

/** A version of a rating form of the own office, for all offices below. */
export const HandDown = z.strictObject({ id: Id, version: z.int().min(1) })
/** How many offices stand below, and those that could not take it. */
export const HandedDown = z.strictObject({ offices: z.int().min(0), refused: z.array(Id).readonly() })
export type HandedDown = z.infer<typeof HandedDown>
