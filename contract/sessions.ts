import { z } from 'zod'

/** The page that a session belongs to: the manager's has one of its own in the same browser. */
export const desks = ['counter', 'manager'] as const
export const Desk = z.enum(desks)
export type Desk = z.infer<typeof Desk>

/** Where the asker is signed in. `id` names the session and opens nothing; `browser` is empty when it is not known; times in milliseconds. */
export const OpenSession = z.strictObject({ id: z.string(), isThis: z.boolean(), desk: Desk, browser: z.string(), begunAt: z.number(), seenAt: z.number() })
export type OpenSession = z.infer<typeof OpenSession>

/** Somebody of the office who is signed in, in so many places, and when they were last there. */
export const SignedInPerson = z.strictObject({ id: z.string(), name: z.string(), sessions: z.int(), seenAt: z.number() })
export type SignedInPerson = z.infer<typeof SignedInPerson>

/** `count`: how many they are; of very many only those who were there last are named. */
export const SignedInPeople = z.strictObject({ people: z.array(SignedInPerson).readonly(), count: z.int() })
export type SignedInPeople = z.infer<typeof SignedInPeople>
