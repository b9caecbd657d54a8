import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditLogOf } from '../server/audit/audit-log.ts'
import { systemClock } from '../server/clock.ts'
import { readConfig } from '../server/config.ts'
import { accountsOf } from '../server/identity/accounts.ts'
import { staffOf } from '../server/identity/staff.ts'
import { createLog } from '../server/log.ts'
import { addOperator } from '../server/organisation/add-operator.ts'
import { joinStore } from '../server/store/open-store.ts'

/** Gives somebody an account that keeps the machines of the installation, and sees nothing of what is done in its offices. */
async function main(): Promise<void> {
  const { values: { user, name } } = parseArgs({ options: { user: { type: 'string' }, name: { type: 'string' } } })
  if (user === undefined || name === undefined) throw new Error('Say who: npm run add-operator -- --user LOGIN-NAME --name "FULL NAME"')
  const store = await joinStore(readConfig(join(import.meta.dirname, '..')), createLog('warn'))
  try {
    const { models } = store
    const password = await addOperator({ staff: staffOf(models), accounts: accountsOf(models), audit: auditLogOf(models), clock: systemClock }, { username: user, name })
    if (password === null) throw new Error(`Somebody signs in as "${user}" already.`)
    process.stdout.write(`${user} (${name}): ${password}\nTold once. At the first sign-in, under /manager, an own password is asked for.\n`)
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
