import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../../server/config.ts'
import type { LedgerKey } from '../../server/ledger/entry.ts'
import { createLog } from '../../server/log.ts'
import { ledgerStore } from '../../server/store/ledger-store.ts'
import { joinStore, type Store } from '../../server/store/open-store.ts'
import { remarksOf } from '../../server/store/remarks.ts'
import { compare, type Comparison } from './compare.ts'
import { pastDayOf } from './past-day.ts'
import { comparisonTable } from './print.ts'
import { withSettings } from './settings.ts'

const usage = 'npm run policy -- <day as yyyy-mm-dd> [--office <id>] [--json] --set <key=value> [--set <key=value> …]'

interface Asked { readonly day: string, readonly office: string | null, readonly changes: readonly string[], readonly asJson: boolean }

/** Shows what changed settings would have done on a past day, also while the server runs; exits with 1 when asked wrongly. */
async function main(): Promise<void> {
  const asked = read(process.argv.slice(2))
  const store = await joinStore(readConfig(join(import.meta.dirname, '../..')), createLog('warn'))
  try {
    const comparison = await answer(store, asked)
    const { changes } = asked
    process.stdout.write(asked.asJson ? `${JSON.stringify({ changes, ...comparison })}\n` : `${comparisonTable(comparison, changes)}\n`)
  } finally {
    await store.close()
  }
}

/** Settings may also follow the first `--set` one after the other. */
function read(args: string[]): Asked {
  const { values, positionals: [day = '', ...more] } = parseArgs({
    args, allowPositionals: true,
    options: { set: { type: 'string', multiple: true, default: [] }, office: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const changes = [...values.set, ...more]
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`"${day}" is no day; usage: ${usage}`)
  if (changes.length === 0) throw new Error(`nothing is changed: name a setting with --set; usage: ${usage}`)
  return { day, office: values.office ?? null, changes, asJson: values.json }
}

async function answer({ models }: Store, { day, office, changes }: Asked): Promise<Comparison> {
  const ledgers = ledgerStore(models)
  const key = choose(await ledgers.keys(), day, office)
  const past = pastDayOf(await ledgers.after(key, 0))
  const remarks = remarksOf(models)
  const texts = new Map(await Promise.all([...past.remarks.values()].map(async (id) => {
    const remark = await remarks.find(id, key.office)
    return [id, remark?.kind === 'priority' ? remark.text : null] as const
  })))
  return compare(past, (id) => texts.get(id) ?? null, (rules) => withSettings(rules, changes))
}

function choose(keys: readonly LedgerKey[], day: string, office: string | null): LedgerKey {
  const offices = [...new Set(keys.map((key) => key.office))]
  if (office !== null && !offices.includes(office)) throw new Error(`no ledger of an office "${office}"; there are ${listed(offices)}`)
  const ofOffice = keys.filter((key) => office === null || key.office === office)
  const [found, ...others] = ofOffice.filter((key) => key.day === day)
  if (found === undefined) throw new Error(`no ledger of ${day}; the latest days are ${listed([...new Set(ofOffice.map((key) => key.day))].sort().slice(-5))}`)
  if (others.length > 0) throw new Error(`several offices worked on ${day}: choose with --office ${[found, ...others].map((key) => key.office).join(' or ')}`)
  return found
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
