import { z } from 'zod'
import type { DistanceView } from '../domain/views/distance.ts'
import { CommandId, Id, Language, LocalDate } from './texts.ts'

/** A phone asks for a number. `day` is the date that its page showed: for another one it gets none. */
export const TakeFromDistance = z.strictObject({
  office: Id, day: LocalDate, service: Id, procedure: Id.nullable(), language: Language, commandId: CommandId,
})
export type TakeFromDistance = z.infer<typeof TakeFromDistance>

/** A number that this phone has taken today, and the path of its page. */
export interface OwnNumber { readonly ticket: string, readonly link: string, readonly isOpen: boolean }

/** All that the page for taking a number shows; `at` is the server's clock. */
export interface DistancePage extends DistanceView {
  readonly at: number
  readonly own: readonly OwnNumber[]
}
