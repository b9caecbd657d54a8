import type { Role } from '../domain/actor.ts'
import { mustHaveFactor, type FactorRule } from '../domain/second-factor.ts'
import { ownPasswordOf } from './identity/own-password.ts'
import { secondFactorOf } from './identity/second-factor.ts'
import { secretNamed } from './identity/secrets.ts'
import { signInTries } from './identity/sign-in-tries.ts'
import type { Limits } from './limits.ts'
import type { Models } from './store/models.ts'

/** All officers of a large centre may sign in within one second; each counts as a try until the password proves right. */
const signInsAtOnce = 100

/** What somebody must know to come in, and how often they may guess. */
export async function openAccess(models: Models, { guesses, signIns }: Limits, rule: FactorRule) {
  return {
    passwords: ownPasswordOf(models),
    secondFactor: secondFactorOf(models, await secretNamed(models, 'secondFactors')),
    mustHaveFactor: (role: Role) => mustHaveFactor(role, rule),
    tries: signInTries(models, await secretNamed(models, 'signInTries'), { account: guesses, address: signIns + signInsAtOnce }),
  }
}

export type Access = Awaited<ReturnType<typeof openAccess>>
