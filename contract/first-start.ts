import { z } from 'zod'
import { firstSteps, officeKinds } from '../domain/first-start.ts'
import { Session } from './http.ts'
import { freeText, Id, Text, TicketNumber } from './texts.ts'

const Words = freeText(200).pipe(z.string().min(1))

/** `name`: of the office; `province`: under which it stands; `person`: the administrator, who is signed in now. */
export const SetUpOffice = z.strictObject({
  kind: z.enum(officeKinds), name: z.strictObject({ vi: Words, en: Words }), province: z.strictObject({ vi: Words, en: Words }), person: Words,
})
export type SetUpOffice = z.infer<typeof SetUpOffice>

/** The password is told once: the one from before holds no longer. */
export const OfficeIsSetUp = z.strictObject({ session: Session, username: z.string(), password: z.string() })
export type OfficeIsSetUp = z.infer<typeof OfficeIsSetUp>

const FirstStepOrDone = z.enum([...firstSteps, 'done'])

export const ReachStep = z.strictObject({ step: FirstStepOrDone })

/**
 * How far an installation is with its own office. `step`: the one to do next; "office" while there is none. `ticket`: the first
 * number of today, once somebody took one, and whether it was called. `hasDemo`: the demo office is still there, out of sight.
 */
export const FirstStart = z.strictObject({
  step: FirstStepOrDone, office: Id.nullable(), hasDemo: z.boolean(),
  ticket: z.strictObject({ number: TicketNumber, isCalled: z.boolean() }).nullable(), isOpenNow: z.boolean(),
  /** Where the services to start from come from, and the names they have. */
  sets: z.array(z.strictObject({ kind: z.enum(officeKinds), source: z.string(), services: z.array(Text).readonly() })).readonly(),
})
export type FirstStart = z.infer<typeof FirstStart>
