import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { figuresOfRows } from './figures.ts'
import { play } from './play.ts'
import { difference, table } from './print.ts'
import { readRecord } from './record.ts'
import { watchDay } from './watch.ts'

const busyMonday = join(import.meta.dirname, '../../tests/records/1999-08-02.csv')

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, watch: { type: 'string' }, url: { type: 'string', default: 'http://localhost:3000' } },
  })
  const rows = readRecord(await readFile(positionals[0] ?? busyMonday, 'utf8'))
  if (values.watch !== undefined) {
    await watchDay(rows, Number(values.watch), values.url)
    return
  }
  const { system, calls } = await play(rows)
  const file = figuresOfRows(rows)
  const apart = difference(system, file)
  if (values.json) process.stdout.write(`${JSON.stringify({ system, file })}\n`)
  else process.stdout.write(`${table(system, file)}\n\nlargest difference: ${String(apart)}; calls shown in the hall: ${String(calls)}; times in seconds\n`)
  if (apart !== 0) process.exitCode = 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
