import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'

const usage = 'npm run fuzz -- [--seed 1] [--count 1000000]'

/** Sends random and mutated messages and requests to a real server; exits with 1 when it took any of it amiss. */
async function main(): Promise<void> {
  const { values } = parseArgs({ args: process.argv.slice(2), options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '1000000' } } })
  const [seed, count] = [Number(values.seed), Number(values.count)]
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) throw new Error(usage)
  const begun = performance.now()
  const { found, statuses, ...counts } = await fuzz({ seed, count }, (line) => { process.stdout.write(`${line}\n`) })
  process.stdout.write(`${JSON.stringify({ seed, ...counts, seconds: Math.round((performance.now() - begun) / 1000) })}\n${JSON.stringify(statuses)}\n`)
  process.stdout.write(found.length === 0 ? 'Everything held.\n' : `${String(found.length)} faults were found.\n`)
  process.exitCode = found.length === 0 ? 0 : 1
}

await main()
