import { kpis, type Kpi, type Target } from '../../../domain/office.ts'

/** Shares are typed in percent, times in minutes. */
export function isShare(kpi: Kpi): boolean {
  return kpi === 'satisfaction' || kpi === 'onTheSpotShare'
}

export function limitTyped(kpi: Kpi, typed: number): number {
  return isShare(kpi) ? typed / 100 : typed * 60
}

export function limitShown({ kpi, limit }: Target): number {
  return Number((isShare(kpi) ? limit * 100 : limit / 60).toPrecision(12))
}

/** In the order of the figures, the newest first. */
export function inOrder(targets: readonly Target[]): Target[] {
  return targets.toSorted((one, other) => kpis.indexOf(one.kpi) - kpis.indexOf(other.kpi) || (one.from < other.from ? 1 : -1))
}
