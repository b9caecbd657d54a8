import { figure, percentile, sum } from '../figures.ts'
import type { Worked } from './orders.ts'
import type { Use } from './process-use.ts'

/** A process and what it had used at a moment. */
export interface Part { readonly name: string, readonly use: Use }

export interface Run {
  readonly offices: number
  readonly sockets: number
  readonly commandsPerSecond: number
  readonly worked: readonly Worked[]
  readonly before: readonly Part[]
  readonly after: readonly Part[]
  /** Of the server, while all screens were connected and nobody came: seconds of processor a second. */
  readonly atRest: number
  readonly load: readonly number[]
}

/** What a run came to, as lines of text. */
export function report({ offices, sockets, commandsPerSecond, worked, before, after, atRest, load }: Run): string {
  const seconds = Math.max(...worked.map(({ ms }) => ms)) / 1000
  const answers = worked.flatMap((one) => one.answers)
  const shown = worked.flatMap((one) => one.callsToScreen)
  const errors = worked.flatMap((one) => Object.entries(one.errors))
  const busySeconds = secondsOf(before, after)
  return [
    `offices ${String(offices)}, sockets ${String(sockets)}, asked for ${String(commandsPerSecond)} commands/s during ${seconds.toFixed(1)} s`,
    `commands answered   ${String(answers.length)} (${figure(answers.length / seconds)}/s)`,
    `errors              ${errors.length === 0 ? '0' : errors.map(([why, count]) => `${String(count)} × ${why}`).join(', ')}`,
    `answer time         p50 ${figure(percentile(answers, 50))} ms, p99 ${figure(percentile(answers, 99))} ms, longest ${figure(percentile(answers, 100))} ms`,
    `call to screen      p50 ${figure(percentile(shown, 50))} ms, p99 ${figure(percentile(shown, 99))} ms, longest ${figure(percentile(shown, 100))} ms (${String(shown.length)} calls)`,
    `memory              ${figure(megabytesOf(after))} MB of the server, ${parts(after, ({ megabytes }) => `${figure(megabytes)} MB`)}`,
    `processor           ${parts(difference(before, after), ({ cpuSeconds }) => `${figure(cpuSeconds / seconds * 100)} %`)} of one core each`,
    `at rest             ${figure(atRest * 100)} % of one core for the server`,
    `a ticket            ${figure((busySeconds - atRest * seconds) / shown.length * 1000)} ms of processor beside that, ${figure(busySeconds / shown.length * 1000)} ms with it`,
    `load average        ${load.map((one) => one.toFixed(1)).join(', ')}`,
  ].join('\n')
}

const [mostMs, mostMegabytes] = [100, 4096]

/** What a country is wished to hold on one machine. */
export const wish = `no error, call to screen p99 under ${String(mostMs)} ms, under ${String(mostMegabytes)} MB`

/** What of it a run did not hold, in words. */
export function missedWishes({ worked, after }: Run): string[] {
  const p99 = percentile(worked.flatMap((one) => one.callsToScreen), 99)
  const megabytes = megabytesOf(after)
  return [
    ...worked.some(({ errors }) => Object.keys(errors).length > 0) ? ['errors'] : [],
    ...p99 >= mostMs ? [`call to screen p99 ${figure(p99)} ms, wished under ${String(mostMs)}`] : [],
    ...megabytes >= mostMegabytes ? [`${figure(megabytes)} MB, wished under ${String(mostMegabytes)}`] : [],
  ]
}

function megabytesOf(all: readonly Part[]): number {
  return sum(ofServer(all).map(({ use }) => use.megabytes))
}

/** What the server and its database used between two moments, seconds of processor. */
export function secondsOf(before: readonly Part[], after: readonly Part[]): number {
  return sum(ofServer(difference(before, after)).map(({ use }) => use.cpuSeconds))
}

function ofServer(all: readonly Part[]): Part[] {
  return all.filter(({ name }) => !name.startsWith('generator'))
}

function parts(all: readonly Part[], words: (use: Use) => string): string {
  return all.map(({ name, use }) => `${name} ${words(use)}`).join(', ')
}

function difference(before: readonly Part[], after: readonly Part[]): Part[] {
  return after.map(({ name, use }, index) => ({ name, use: { ...use, cpuSeconds: use.cpuSeconds - (before[index]?.use.cpuSeconds ?? 0) } }))
}
