import type { HallView } from '../hall-view.ts'

export type ShownNotice = HallView['notices']['items'][number]

/**
 * The notice whose turn it is; null while somebody was called a moment ago, or when there is none. It follows from the
 * server's clock and the last call alone, so that all displays of a hall turn to the next one together.
 */
export function noticeNow({ notices, calls }: Pick<HallView, 'notices' | 'calls'>, now: number): ShownNotice | null {
  const { quietSeconds, items } = notices
  const lastCall = Math.max(0, ...calls.map(({ at }) => at))
  const quietMs = now - lastCall - quietSeconds * 1000
  if (quietMs < 0 || items.length === 0) return null
  return inTurn(items, quietMs / 1000)
}

function inTurn(items: readonly ShownNotice[], elapsedSeconds: number): ShownNotice | null {
  let left = elapsedSeconds % items.reduce((sum, { seconds }) => sum + seconds, 0)
  for (const item of items) {
    if (left < item.seconds) return item
    left -= item.seconds
  }
  return null
}

/** Without the notices that this screen could not load: the others take their turns. */
export function withoutBroken(view: HallView, broken: ReadonlySet<string>): HallView {
  if (broken.size === 0) return view
  const items = view.notices.items.filter(({ media }) => media === null || !broken.has(media))
  return { ...view, notices: { ...view.notices, items } }
}

/** While no figures are published, they take no turn. */
export function withoutFigures(view: HallView): HallView {
  return { ...view, notices: { ...view.notices, items: view.notices.items.filter(({ kind }) => kind !== 'figures') } }
}
