import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { screensPerOffice } from './orders.ts'
import { missedWishes, report, wish } from './report.ts'
import { runCountry, type Size } from './run-country.ts'

/** Of a country that this machine can't hold, the next one that is tried. */
const smallerBy = 0.6
/** A process here may hold some 20,000 sockets. */
const mostSockets = 18_000
/** Fewer say nothing about a country. */
const fewestOffices = 20

/**
 * `npm run bench:country`: a country's screens on one machine, the generators beside the server. If the wish does not hold,
 * smaller countries are tried, with as much less to do, until one holds it: that is printed as the largest. `--once`: only this one.
 */
async function main(): Promise<void> {
  const { isOnce, ...asked } = readOptions()
  execFileSync(process.execPath, [join(import.meta.dirname, '../../../tools/build.mjs')], { stdio: 'inherit' })
  for (let size = asked; size.offices >= fewestOffices; size = smaller(size)) {
    const run = await runCountry(size, say)
    say(report(run))
    const missed = missedWishes(run)
    say(missed.length === 0 ? `held                ${wish}; largest that held: ${String(size.offices)} offices` : `not held            ${missed.join('; ')}`)
    if (missed.length === 0 || isOnce) return
  }
}

function smaller({ rate, nodes, ...others }: Size): Size {
  const offices = Math.round(others.offices * smallerBy)
  return { ...others, offices, rate: rate * smallerBy, nodes: Math.min(nodes, Math.ceil(offices * screensPerOffice / mostSockets)) }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      'offices': { type: 'string', default: '3355' }, 'rate': { type: 'string', default: '150' }, 'seconds': { type: 'string', default: '60' },
      'warm-up': { type: 'string', default: '10' }, 'rest': { type: 'string', default: '20' }, 'nodes': { type: 'string', default: '2' }, 'port': { type: 'string', default: '4600' }, 'redis': { type: 'string' }, 'once': { type: 'boolean' },
    },
  })
  return {
    offices: Number(values.offices), rate: Number(values.rate), seconds: Number(values.seconds), warmUp: Number(values['warm-up']), rest: Number(values.rest),
    nodes: Number(values.nodes), port: Number(values.port), redis: values.redis ?? null, isOnce: values.once ?? false,
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().then(() => process.exit(0), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
  process.exit(1)
})
