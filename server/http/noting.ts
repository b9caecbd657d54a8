import type { Request } from 'express'
import type { Act, AuditLog } from '../audit/audit-log.ts'
import type { Clock } from '../clock.ts'
import { signedIn } from './allow.ts'

/** Writes down what the signed-in person has done in their office. */
export type Note = (request: Pick<Request, 'session'>, act: Act) => Promise<void>

export function noting({ stores: { audit }, clock }: { readonly stores: { readonly audit: AuditLog }, readonly clock: Clock }): Note {
  return async (request, act) => {
    const { office, id } = signedIn(request)
    await audit.note({ office, by: id, at: clock.now(), ...act })
  }
}
