import type { Score, Scores } from './scores.ts'

const rules: readonly (readonly [keyof Scores, string])[] = [
  ['ours', 'ours (simulated)'], ['zms', 'service × ahead ÷ counters'], ['lastTen', 'mean of the last ten'],
]

/** A table for people: how far each rule was from the waits, and how often our 90 % point held. */
export function scoresTable(scores: Scores): string {
  const header = ['rule', 'people', 'mean error (s)', 'within 90 % point']
  const lines = [header, ...rules.map(([rule, name]) => [name, ...cells(scores[rule])])]
  return [
    ...lines.map((line) => line.map((cell, index) => index === 0 ? cell.padEnd(28) : cell.padStart(19)).join('')),
    '',
    'Of the served who had to wait; each estimate was made when the number was taken, from what had happened before.',
  ].join('\n')
}

function cells({ n, meanAbsoluteError, coverage90 }: Score): string[] {
  return [
    String(n), meanAbsoluteError === null ? '–' : meanAbsoluteError.toFixed(1),
    coverage90 === null ? '–' : `${(coverage90 * 100).toFixed(1)} %`,
  ]
}
