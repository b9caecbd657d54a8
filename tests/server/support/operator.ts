import { auditLogOf } from '../../../server/audit/audit-log.ts'
import { accountsOf } from '../../../server/identity/accounts.ts'
import { staffOf } from '../../../server/identity/staff.ts'
import { addOperator } from '../../../server/organisation/add-operator.ts'
import { call } from '../../../tools/remote/people.ts'
import type { Database } from '../../support/database.ts'
import type { Hall } from '../../support/hall.ts'

/** The session cookie of somebody new who keeps the machines of the installation. */
export async function operatorOf({ models }: Database, { url, clock }: Pick<Hall, 'url' | 'clock'>, username = 'van-hanh'): Promise<string> {
  const parts = { staff: staffOf(models), accounts: accountsOf(models), audit: auditLogOf(models), clock }
  const password = await addOperator(parts, { username, name: 'Bùi Quang Huy' })
  const { cookie } = await call(url, 'POST', '/api/session', null, { username, password, next: 'gạo trắng nước trong 7' })
  if (cookie === null) throw new Error('the operator could not sign in')
  return cookie
}
