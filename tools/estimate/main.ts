import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readRecord } from '../replay/record.ts'
import { evaluate } from './evaluate.ts'
import { scoresTable } from './print.ts'
import { scoresOf } from './scores.ts'

const usage = 'npm run estimate -- <record.csv> [--json]'

/** Says how far the expected wait was from the real one on a recorded day; exits with 1 when asked wrongly. */
async function main(): Promise<void> {
  const { values, positionals: [file, ...more] } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
  if (file === undefined || more.length > 0) throw new Error(`name one record; usage: ${usage}`)
  const scores = scoresOf(evaluate(readRecord(await readFile(file, 'utf8'))))
  process.stdout.write(values.json ? `${JSON.stringify(scores)}\n` : `${scoresTable(scores)}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
