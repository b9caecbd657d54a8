import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditLogOf } from '../server/audit/audit-log.ts'
import { systemClock } from '../server/clock.ts'
import { readConfig } from '../server/config.ts'
import { accountsOf } from '../server/identity/accounts.ts'
import { secondFactorOf } from '../server/identity/second-factor.ts'
import { secretNamed } from '../server/identity/secrets.ts'
import { staffOf } from '../server/identity/staff.ts'
import { createLog } from '../server/log.ts'
import { resetByOperator, type AskedReset, type OperatorReset } from '../server/organisation/reset-by-operator.ts'
import { joinStore, type Store } from '../server/store/open-store.ts'
import { sessionsIn } from '../server/store/sessions.ts'

const usage = 'Say who: npm run reset-password -- --office OFFICE --user LOGIN-NAME (above all offices: --office -; also without the second factor: --second-factor)'

/** For an office in which nobody can sign in any more: a new password for somebody, also while the server runs. */
async function main(): Promise<void> {
  const { values: { office, user, 'second-factor': takesSecondFactor } } = parseArgs({
    options: { 'office': { type: 'string' }, 'user': { type: 'string' }, 'second-factor': { type: 'boolean', default: false } },
  })
  if (office === undefined || user === undefined) throw new Error(usage)
  const store = await joinStore(readConfig(join(import.meta.dirname, '..')), createLog('warn'))
  try {
    const asked = { office, username: user, takesSecondFactor }
    const done = await reset(store, asked)
    if (done === 'unknown') throw new Error(`Nobody of the office "${office}" signs in as "${user}". There is: ${await whoLeads(store)}`)
    if (done === 'barred') throw new Error(`An administrator has closed the account of "${user}". Reset that of an administrator: ${await whoLeads(store)}`)
    process.stdout.write(told(asked, done))
  } finally {
    await store.close()
  }
}

async function reset({ connection, models }: Store, asked: AskedReset): ReturnType<typeof resetByOperator> {
  const secondFactor = secondFactorOf(models, await secretNamed(models, 'secondFactors'))
  const parts = { staff: staffOf(models), accounts: accountsOf(models), secondFactor, sessions: sessionsIn(connection), audit: auditLogOf(models), clock: systemClock }
  return resetByOperator(parts, asked)
}

/** The administrators that there are, as they are named to this command. */
async function whoLeads({ models }: Store): Promise<string> {
  const found = await models.staff.find({ role: 'administrator', deactivatedAt: null }, { office: 1, username: 1 }).sort({ office: 1, username: 1 }).limit(50).lean()
  return found.length === 0 ? 'no administrator yet' : found.map(({ office, username }) => `--office ${office} --user ${username}`).join('; ')
}

function told({ username }: AskedReset, { name, password, sessions, secondFactor }: OperatorReset): string {
  const factor = {
    none: 'There was no second factor.', taken: 'The second factor is gone; it can be set up anew.',
    stays: 'The second factor stays: a code of the authenticator or a recovery code is asked for as before (without it: --second-factor).',
  }[secondFactor]
  return [
    `${username} (${name}): ${password}`,
    'Told once. At the sign-in an own password is asked for; before that it opens nothing.',
    `${String(sessions)} open sessions were ended; screens that were open notice within a minute. ${factor}`,
    'It is in the audit log of the office.',
  ].join('\n').concat('\n')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
