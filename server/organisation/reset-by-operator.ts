import { operatorOfMachine, type AuditAct } from '../../domain/audit.ts'
import type { AuditLog } from '../audit/audit-log.ts'
import type { Clock } from '../clock.ts'
import type { Accounts } from '../identity/accounts.ts'
import type { SecondFactor } from '../identity/second-factor.ts'
import type { Staff } from '../identity/staff.ts'
import { newPassword } from '../identity/tokens.ts'
import type { Sessions } from '../store/sessions.ts'

export interface OperatorResetParts {
  readonly staff: Pick<Staff, 'byUsername'>
  readonly accounts: Pick<Accounts, 'of' | 'setPassword' | 'handOver'>
  readonly secondFactor: Pick<SecondFactor, 'recoveryLeft' | 'remove'>
  readonly sessions: Pick<Sessions, 'endAllOf'>
  readonly audit: Pick<AuditLog, 'note'>
  readonly clock: Clock
}

export interface AskedReset { readonly office: string, readonly username: string, readonly takesSecondFactor: boolean }

/** The password is told once. `secondFactor`: what became of it, if there was one. */
export interface OperatorReset {
  readonly name: string
  readonly password: string
  readonly sessions: number
  readonly secondFactor: 'none' | 'taken' | 'stays'
}

/**
 * A way back for an office in which nobody can sign in any more: whoever has the machine gives somebody a password, which
 * opens nothing but the way to one of their own. 'barred': an administrator has closed the account, and that stays.
 */
export async function resetByOperator(parts: OperatorResetParts, asked: AskedReset): Promise<OperatorReset | 'unknown' | 'barred'> {
  const { staff, accounts, secondFactor, sessions } = parts
  const person = await staff.byUsername(asked.username)
  if (person?.office !== asked.office) return 'unknown'
  const { id, name, office } = person
  if ((await accounts.of(office)).some((one) => one.id === id && !one.isActive)) return 'barred'
  const password = newPassword()
  await accounts.setPassword(id, password)
  await accounts.handOver(id)
  await note(parts, 'passwordReset', person)
  const isTaken = asked.takesSecondFactor && await secondFactor.remove(id)
  if (isTaken) await note(parts, 'secondFactorReset', person)
  const ended = await sessions.endAllOf(id)
  const stays = await secondFactor.recoveryLeft(id) !== null
  return { name, password, sessions: ended.length, secondFactor: isTaken ? 'taken' : stays ? 'stays' : 'none' }
}

async function note({ audit, clock }: OperatorResetParts, act: AuditAct, { id, name, office }: { id: string, name: string, office: string }): Promise<void> {
  await audit.note({ act, office, by: operatorOfMachine, at: clock.now(), about: { id, name } })
}
