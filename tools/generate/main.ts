import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../../server/config.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { newPassword } from '../../server/identity/tokens.ts'
import { createLog } from '../../server/log.ts'
import { adminUsername } from '../../server/setup/first-start.ts'
import { generatedOffices } from '../../server/store/generated-offices.ts'
import { joinStore, type Store } from '../../server/store/open-store.ts'
import { storesOf } from '../../server/stores.ts'
import { generate, type Wish } from './generate.ts'
import { generatedOffice } from './generated-office.ts'

const usage = 'npm run generate -- [--offices 10] [--days 250] [--tickets-per-day 300] [--year 2026] [--seed 1] [--database luot-generated]'

/** Makes a year that never happened, in a database of its own; exits with 1 when asked wrongly or when that has offices. */
async function main(): Promise<void> {
  const { wish, database } = read(process.argv.slice(2))
  const config = readConfig(join(import.meta.dirname, '../..'))
  const store = await joinStore({ ...config, database }, createLog('warn'))
  try {
    const begun = performance.now()
    const { days, tickets, entries } = await generate(wish, { ...storesOf(store.models), generated: generatedOffices(store.models), tell })
    const seconds = (performance.now() - begun) / 1000
    tell(`${String(days)} days, ${String(tickets)} tickets and ${String(entries)} entries in ${seconds.toFixed(0)} s: ${(tickets / seconds).toFixed(0)} tickets a second`)
    await addAdministrator(store, wish, config.adminPassword)
    tell(`To look at them: MONGODB_DATABASE=${database} npm start`)
  } finally {
    await store.close()
  }
}

function read(args: string[]): { wish: Wish, database: string } {
  const { values } = parseArgs({
    args, options: {
      'offices': { type: 'string', default: '10' }, 'days': { type: 'string', default: '250' }, 'tickets-per-day': { type: 'string', default: '300' },
      'year': { type: 'string', default: '2026' }, 'seed': { type: 'string', default: '1' }, 'database': { type: 'string', default: 'luot-generated' },
    },
  })
  const wish = {
    offices: between(values.offices, 1, 999), days: between(values.days, 1, 366), ticketsPerDay: between(values['tickets-per-day'], 1, 2000),
    year: between(values.year, 2000, 2100), seed: between(values.seed, 0, 2 ** 31 - 1),
  }
  if (!/^[A-Za-z0-9_-]{1,60}$/.test(values.database)) throw new Error(`"${values.database}" is no name for a database; usage: ${usage}`)
  return { wish, database: values.database }
}

function between(text: string, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most) throw new Error(`"${text}" is not from ${String(least)} to ${String(most)}; usage: ${usage}`)
  return number
}

/** Somebody has to be able to sign in: at the first of the offices. */
async function addAdministrator({ models }: Store, { ticketsPerDay }: Wish, given: string | null): Promise<void> {
  const password = given ?? newPassword()
  const { id: office } = generatedOffice(1, ticketsPerDay)
  await staffOf(models).add({ office, username: adminUsername, password, name: 'Quản trị viên', position: 'Quản trị hệ thống', role: 'administrator' })
  if (given === null) tell(`Administrator of ${office}: user "${adminUsername}", password "${password}" (shown once)`)
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
