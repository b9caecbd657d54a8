import { z } from 'zod'
import { auditActs } from '../domain/audit.ts'

const Details = z.record(z.string(), z.unknown())

/**
 * One line of the audit log: who did what to what and when, with what it was before and after. `by` is an id of staff; null
 * for somebody who was not signed in. It holds no passwords, keys or tokens.
 */
export const AuditEntry = z.strictObject({
  seq: z.int().min(1), at: z.number(), by: z.string().nullable(), byName: z.string().nullable(), act: z.enum(auditActs),
  about: z.strictObject({ id: z.string(), name: z.string() }).nullable(), before: Details.nullable(), after: Details.nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** The lines before a number, newest first. */
export const AuditQuery = z.object({ before: z.coerce.number().int().min(1).optional() })

/** `isIntact`: every line shown is as it was written, and none is missing between them. `isMore`: there are older ones. */
export const AuditLines = z.strictObject({ entries: z.array(AuditEntry).readonly(), isIntact: z.boolean(), isMore: z.boolean() })
export type AuditLines = z.infer<typeof AuditLines>
