import { hash, verify } from '@node-rs/argon2'
import type { Models } from '../store/models.ts'

export interface OwnPassword {
  isRight(id: string, password: string): Promise<boolean>
  set(id: string, password: string): Promise<void>
  /** Whether somebody else has made it, so that its owner must choose another before anything else. */
  isFirst(id: string): Promise<boolean>
  /** What somebody is called when they sign in. */
  usernameOf(id: string): Promise<string>
}

/** Passwords of people who are signed in, by their ids. */
export function ownPasswordOf({ staff }: Pick<Models, 'staff'>): OwnPassword {
  return {
    async isRight(id, password) {
      const record = await staff.findById(id, { passwordHash: 1 }).lean()
      return record !== null && await verify(record.passwordHash, password)
    },
    async set(id, password) { await staff.updateOne({ _id: id }, { passwordHash: await hash(password), firstPassword: false }) },
    isFirst: async (id) => (await staff.findById(id, { firstPassword: 1 }).lean())?.firstPassword === true,
    usernameOf: async (id) => (await staff.findById(id, { username: 1 }).lean())?.username ?? '',
  }
}
