import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Code } from '../../contract/refusals.ts'

/** What is counted by itself and only looked at when somebody asks. Null: not known here. */
export interface MetricSources {
  /** Of every office that somebody works at here. */
  readonly waiting: () => readonly { readonly office: string, readonly waiting: number }[]
  /** How many screens and pages of each kind are connected here. */
  readonly connected: () => Readonly<Record<string, number>>
  readonly freeBytes: () => Promise<number | null>
  /** When the last backup was made, milliseconds since the epoch. */
  readonly backupAt: () => Promise<number | null>
}

/** With more offices than this their names are left out: a figure for each would be too many for any Prometheus. */
export const officesTold = 50

/** What one server tells Prometheus of itself; each server has a registry of its own. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #refusals = new Counter({
    name: 'luot_refusals_total', help: 'Commands and requests that were refused, by code.', labelNames: ['code'], registers: [this.#registry],
  })

  readonly #calls = new Counter({ name: 'luot_calls_total', help: 'Numbers called and called again by this server.', registers: [this.#registry] })

  readonly #shown = new Histogram({
    name: 'luot_call_to_shown_seconds', help: 'From a call to the first display that says it shows it.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30], registers: [this.#registry],
  })

  readonly #append = new Histogram({
    name: 'luot_ledger_append_seconds', help: 'How long a write to the ledger takes until it is durable.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5], registers: [this.#registry],
  })

  readonly contentType = this.#registry.contentType

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  refused(code: Code): void {
    this.#refusals.inc({ code })
  }

  called(): void {
    this.#calls.inc()
  }

  shownAfter(seconds: number): void {
    this.#shown.observe(seconds)
  }

  appendedIn(seconds: number): void {
    this.#append.observe(seconds)
  }

  /** Memory, processor time and delays of the process: for one server alone in its process. */
  tellOfProcess(): this {
    collectDefaultMetrics({ register: this.#registry })
    return this
  }

  follow({ waiting, connected, freeBytes, backupAt }: MetricSources): void {
    this.#gauge('luot_waiting', 'How many people wait, by office.', ['office'], (gauge) => { tellWaiting(gauge, waiting()) })
    this.#gauge('luot_connected', 'Screens and pages that are connected to this server, by kind.', ['kind'], (gauge) => {
      gauge.reset()
      for (const [kind, count] of Object.entries(connected())) gauge.set({ kind }, count)
    })
    this.#gauge('luot_disk_free_bytes', 'Free space on the disk of the data folder.', [], async (gauge) => { tell(gauge, await freeBytes()) })
    this.#gauge('luot_backup_timestamp_seconds', 'When the last backup was made and read again, since the epoch.', [], async (gauge) => {
      const at = await backupAt()
      tell(gauge, at === null ? null : at / 1000)
    })
  }

  #gauge(name: string, help: string, labelNames: string[], look: (gauge: Gauge) => Promise<void> | void): void {
    this.#registry.registerMetric(new Gauge({ name, help, labelNames, registers: [], collect() { return look(this) } }))
  }
}

/** What is not known is not told. */
function tell(gauge: Gauge, figure: number | null): void {
  gauge.reset()
  if (figure === null) gauge.remove()
  else gauge.set(figure)
}

function tellWaiting(gauge: Gauge, offices: ReturnType<MetricSources['waiting']>): void {
  gauge.reset()
  const isMany = offices.length > officesTold
  if (isMany) gauge.set({ office: '' }, offices.reduce((sum, { waiting }) => sum + waiting, 0))
  else for (const { office, waiting } of offices) gauge.set({ office }, waiting)
}
