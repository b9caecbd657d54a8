import { operatorOfMachine } from '../../domain/audit.ts'
import { noOffice } from '../../domain/organisation/rights.ts'
import type { AuditLog } from '../audit/audit-log.ts'
import type { Clock } from '../clock.ts'
import type { Accounts } from '../identity/accounts.ts'
import type { Staff } from '../identity/staff.ts'
import { newPassword } from '../identity/tokens.ts'
import { isDuplicateKey } from '../store/duplicate-key.ts'

export interface OperatorParts {
  readonly staff: Pick<Staff, 'add'>
  readonly accounts: Pick<Accounts, 'handOver'>
  readonly audit: Pick<AuditLog, 'note'>
  readonly clock: Clock
}

/** An operator of the installation, whom only somebody at the machine can add; their first password, told once. Null: the name is taken. */
export async function addOperator({ staff, accounts, audit, clock }: OperatorParts, { username, name }: { readonly username: string, readonly name: string }): Promise<string | null> {
  const password = newPassword()
  try {
    const { id } = await staff.add({ office: noOffice, username, password, name, position: 'Vận hành hệ thống', role: 'operator' })
    await accounts.handOver(id)
    await audit.note({ act: 'personAdded', office: noOffice, by: operatorOfMachine, at: clock.now(), about: { id, name }, after: { username, role: 'operator' } })
    return password
  } catch (err) {
    if (isDuplicateKey(err)) return null
    throw err
  }
}
