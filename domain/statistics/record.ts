import type { AnswerCounts } from './answers.ts'
import type { Cell } from './cell.ts'
import type { Distribution } from './distribution.ts'
import type { Tallies } from './tallies.ts'

/**
 * A cell as it is kept: whose it is, counts, durations, what was said, what was answered. Names and values are in their
 * order and nothing empty is there, so that the same statistics are the same bytes, in whatever order things happened.
 */
export type CellRecord = readonly [
  of: string, counts: Readonly<Record<string, number>>, durations: Readonly<Record<string, string>>, tallies: Tallies, answers: AnswerCounts,
]

export function cellRecords(cells: Iterable<readonly [of: string, cell: Cell]>): CellRecord[] {
  return [...cells]
    .filter(([, cell]) => !isEmpty(cell))
    .sort(([one], [other]) => one < other ? -1 : 1)
    .map(([of, { counts, durations, tallies, answers }]) => [
      of, inOrder(counts), inOrder(durations, ({ count }) => count > 0, durationText), inOrder(tallies), inOrder(answers),
    ])
}

export function cellOf([, counts, durations, tallies, answers]: CellRecord): Cell {
  const distributions = Object.entries(durations).map(([name, text]) => [name, durationOf(text)] as const)
  return { counts, durations: Object.fromEntries(distributions), tallies, answers }
}

function isEmpty({ counts, durations, tallies, answers }: Cell): boolean {
  return Object.values(counts).every((n) => n === 0) && Object.values(durations).every(({ count }) => count === 0)
    && Object.keys(tallies).length === 0 && Object.keys(answers).length === 0
}

/** "93000:12 40*2": their sum in milliseconds, then whole seconds, and how often where it is not once. */
function durationText({ sumMs, seconds }: Distribution): string {
  return `${String(sumMs)}:${seconds.map(([second, times]) => times === 1 ? String(second) : `${String(second)}*${String(times)}`).join(' ')}`
}

const [zero, star] = ['0', '*'].map((letter) => letter.charCodeAt(0)) as [number, number]

/** Letter by letter, as the report of a year reads a million of these numbers. */
function durationOf(text: string): Distribution {
  const colon = text.indexOf(':')
  const seconds: [second: number, times: number][] = []
  let [second, number] = [-1, 0]
  for (let at = colon + 1; at <= text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter >= zero) {
      number = number * 10 + letter - zero
      continue
    }
    if (letter !== star) seconds.push(second === -1 ? [number, 1] : [second, number])
    second = letter === star ? number : -1
    number = 0
  }
  return { count: seconds.reduce((sum, [, times]) => sum + times, 0), sumMs: Number(text.slice(0, colon)), seconds }
}

function inOrder<V>(values: Readonly<Partial<Record<string, V>>>): Record<string, V>
function inOrder<V, R>(values: Readonly<Partial<Record<string, V>>>, isKept: (value: V) => boolean, map: (value: V) => R): Record<string, R>
function inOrder<V>(
  values: Readonly<Partial<Record<string, V>>>, isKept: (value: V) => boolean = (value) => value !== 0, map: (value: V) => unknown = (value) => value,
): Record<string, unknown> {
  const kept = Object.entries(values).flatMap(([name, value]) => value === undefined || !isKept(value) ? [] : [[name, map(value)] as const])
  return Object.fromEntries(kept.sort(([one], [other]) => one < other ? -1 : 1))
}
