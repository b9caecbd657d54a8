import { inOrder } from './rows.ts'
import type { Trend } from './trend.ts'

/** By what labels of two charts belong together: the same label, the same place (the first day and the first day), or nothing. */
export type Matching = 'label' | 'place' | 'none'

/** A row of charts beside each other: the place of its label in each of them, null where that chart has none such. */
export type BesideRow = readonly (number | null)[]

export function beside(trends: readonly Pick<Trend, 'labels'>[], matching: Matching): BesideRow[] {
  const lists = trends.map(({ labels }) => labels)
  if (matching === 'place') {
    const length = Math.max(0, ...lists.map((labels) => labels.length))
    return Array.from({ length }, (_, place) => lists.map((labels) => place < labels.length ? place : null))
  }
  if (matching === 'none') return lists.flatMap((labels, side) => labels.map((_, place) => lists.map((_other, index) => index === side ? place : null)))
  return [...new Set(lists.flat())].sort(inOrder).map((label) => lists.map((labels) => placeIn(labels, label)))
}

function placeIn(labels: readonly string[], label: string): number | null {
  const place = labels.indexOf(label)
  return place === -1 ? null : place
}
