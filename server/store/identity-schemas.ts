import { Schema } from 'mongoose'

/** How often in a row something was tried in vain, and until when it may not be tried again; by a proof, not by name or address. */
export interface SignInTryRecord { _id: string, failures: number, last: number, until: number }

/** A code from an authenticator as well as the password: its secret sealed, of the recovery codes only hashes. */
export interface SecondFactorRecord { readonly secret: string, readonly isOn: boolean, readonly lastStep: number, readonly recovery: readonly string[] }

const strict = { strict: true, versionKey: false, minimize: false } as const
const text = { type: String, required: true }
const number = { type: Number, required: true }

export const signInTrySchema = new Schema<SignInTryRecord>({ _id: text, failures: number, last: number, until: number }, { ...strict, collection: 'signintries' })
signInTrySchema.index({ last: 1 })
