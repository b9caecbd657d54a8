import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readPolicy } from './asked-policy.ts'
import { longestGapSeconds } from './attendance.ts'
import { figuresOfRows } from './figures.ts'
import { play } from './play.ts'
import { tryPolicies } from './policy.ts'
import { policyTables } from './print-policy.ts'
import { difference, table } from './print.ts'
import { readRecord, type Row } from './record.ts'
import { watchDay } from './watch.ts'

const busyMonday = join(import.meta.dirname, '../../tests/records/1999-08-02.csv')

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false }, policy: { type: 'string' },
      watch: { type: 'string' }, url: { type: 'string', default: 'http://localhost:3000' },
    },
  })
  if (values.policy !== undefined && values.watch !== undefined) throw new Error('--policy and --watch do not go together')
  const creditSeconds = values.policy === undefined ? null : readPolicy(values.policy)
  const rows = readRecord(await readFile(positionals[0] ?? busyMonday, 'utf8'))
  if (values.watch !== undefined) {
    await watchDay(rows, Number(values.watch), values.url)
    return
  }
  if (creditSeconds === null) await compare(rows, values.json)
  else tryOut(rows, creditSeconds, values.json)
}

/** Plays the record through the system; exits with 1 when its figures are not the file's. */
async function compare(rows: readonly Row[], asJson: boolean): Promise<void> {
  const { system, calls } = await play(rows)
  const file = figuresOfRows(rows)
  const apart = difference(system, file)
  if (asJson) process.stdout.write(`${JSON.stringify({ system, file })}\n`)
  else process.stdout.write(`${table(system, file)}\n\nlargest difference: ${String(apart)}; calls shown in the hall: ${String(calls)}; times in seconds\n`)
  if (apart !== 0) process.exitCode = 1
}

/** Lets the counters of the record call by our rule. */
function tryOut(rows: readonly Row[], creditSeconds: number, asJson: boolean): void {
  const policies = tryPolicies(rows, creditSeconds)
  process.stdout.write(asJson ? `${JSON.stringify({ asked: { creditSeconds }, longestGapSeconds, policies })}\n` : `${policyTables(policies)}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
