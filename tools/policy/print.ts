import type { Column, Comparison } from './compare.ts'

const columns = ['recorded', 'simulated', 'changed'] as const

const figures: readonly (readonly [name: string, shown: (column: Column) => string])[] = [
  ['people', ({ people }) => String(people)],
  ['mean', ({ mean }) => seconds(mean)],
  ['median', ({ median }) => seconds(median)],
  ['P90', ({ p90 }) => seconds(p90)],
  ['within limit', ({ shareWithin }) => shareWithin === null ? '–' : `${(shareWithin * 100).toFixed(1)} %`],
  ['not completed', ({ notCompleted }) => String(notCompleted)],
]

/** A table for people: the waits of each class as recorded, simulated under the day's settings, and under the changed ones. */
export function comparisonTable({ office, day, isClosed, limitSeconds, groups }: Comparison, changes: readonly string[]): string {
  const rows = Object.entries(groups).flatMap(([name, group]) =>
    figures.map(([figure, shown], index) => [index === 0 ? name : '', figure, ...columns.map((column) => shown(group[column]))]))
  return [
    `${office} ${day}${isClosed ? '' : ', not closed yet: as far as it went'}; changed: ${changes.join(' ')}`,
    `waits per visit in seconds; limit in force: ${limitSeconds === null ? 'none' : `${String(limitSeconds)} s`}`,
    '',
    ...[['class', '', ...columns], ...rows].map(line),
    '',
    'recorded: as it was. simulated: the same people under the settings of that day; how far it is from recorded is how far',
    'the simulation is from life. changed: the same under the changed settings; compare it with simulated.',
  ].join('\n')
}

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => index === 0 ? cell.padEnd(28) : index === 1 ? cell.padEnd(14) : cell.padStart(12)).join('').trimEnd()
}

function seconds(value: number | null): string {
  return value === null ? '–' : value.toFixed(1)
}
