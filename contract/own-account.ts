import { z } from 'zod'
import { longestPassword } from '../domain/passwords.ts'
import type { Session } from './http.ts'

const Password = z.string().min(1).max(longestPassword)

/** Whoever is signed in changes the own password; all other sessions of theirs end. */
export const ChangePassword = z.strictObject({ current: Password, next: Password })
export type ChangePassword = z.infer<typeof ChangePassword>

/** What changes how somebody gets in is asked for with the password once more. */
export const WithPassword = z.strictObject({ password: Password })
export const ConfirmSecondFactor = z.strictObject({ code: z.string().regex(/^\d{6}$/) })

/** How the asker signs in: `recoveryLeft` is null without a second factor; `mayUse`, `mustUse`: whether their role can, or has to, have one. */
export const OwnAccount = z.strictObject({
  username: z.string(), secondFactor: z.strictObject({ mayUse: z.boolean(), mustUse: z.boolean(), recoveryLeft: z.int().nullable() }),
})
export type OwnAccount = z.infer<typeof OwnAccount>

/** The secret of an authenticator, as text and as what a QR code says: told once. */
export interface BegunSecondFactor { readonly secret: string, readonly uri: string }
export interface ConfirmedSecondFactor { readonly recovery: readonly string[] }
/** Whoever had to set one up to come in is in now. */
export interface EnrolledSecondFactor extends ConfirmedSecondFactor { readonly session: Session }
