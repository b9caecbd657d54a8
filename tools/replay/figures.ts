import type { Row } from './record.ts'

/** Of one service or of all: waits over the served, percentiles by nearest rank, times in seconds. */
export interface Figures {
  readonly tickets: number
  readonly served: number
  readonly left: number
  readonly averageWait: number | null
  readonly medianWait: number | null
  readonly p90Wait: number | null
  readonly averageService: number | null
}

export type FiguresByService = Readonly<Record<string, Figures>>

/** Computed from the rows alone, without the system: what the system's figures are held against. */
export function figuresOfRows(rows: readonly Row[]): FiguresByService {
  const services = [...new Set(rows.map(({ service }) => service))].sort()
  return {
    all: figures(rows),
    ...Object.fromEntries(services.map((service) => [service, figures(rows.filter((row) => row.service === service))])),
  }
}

function figures(rows: readonly Row[]): Figures {
  const waits = rows.filter(({ served }) => served !== null).map(({ joined, called }) => (called - joined) / 1000).sort((a, b) => a - b)
  const services = rows.flatMap(({ called, served }) => served === null ? [] : [(served.finished - called) / 1000])
  return {
    tickets: rows.length,
    served: waits.length,
    left: rows.length - waits.length,
    averageWait: average(waits),
    medianWait: waits[Math.ceil(waits.length / 2) - 1] ?? null,
    p90Wait: waits[Math.ceil(waits.length * 9 / 10) - 1] ?? null,
    averageService: average(services),
  }
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
