import type { Request, Response } from 'express'
import type { OwnPassword } from '../identity/own-password.ts'
import type { SignInTries } from '../identity/sign-in-tries.ts'
import type { Clock } from '../clock.ts'
import { signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'
import { trying } from './sign-in.ts'

export interface KnowingParts {
  readonly passwords: Pick<OwnPassword, 'isRight' | 'usernameOf'>
  readonly tries: SignInTries
  readonly clock: Clock
}

/**
 * Whoever has found a session open still does not know the password; guesses count as those at the door do. False when the
 * answer is a "no", which is on its way then.
 */
export async function knowsPassword({ passwords, ...parts }: KnowingParts, request: Pick<Request, 'session' | 'ip'>, response: Response, password: string | undefined): Promise<boolean> {
  if (password === undefined) {
    refuseWith(response, 'invalidInput')
    return false
  }
  const { id } = signedIn(request)
  const account = await passwords.usernameOf(id)
  const isRight = async () => await passwords.isRight(id, password) ? {} : 'wrongPassword' as const
  return await trying(parts, { account, address: request.ip ?? '' }, response, isRight) !== null
}
