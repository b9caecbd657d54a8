import type { Board, ComparedOffice, Comparison, OfficeHere } from '../../contract/province.ts'
import { alertsOf } from '../../domain/alerts/rules.ts'
import type { Level } from '../../domain/evaluation/rules.ts'
import { judge, stretches, type Dates } from '../../domain/judgement.ts'
import { boardRow, daySums, mergeDaySums } from '../../domain/organisation/board.ts'
import { figuresOf, onlyRate, type Figures } from '../../domain/organisation/comparison.ts'
import { bySatisfaction, byWait, ranking } from '../../domain/organisation/ranking.ts'
import { unitsThen } from '../../domain/organisation/unit.ts'
import { emptyCell } from '../../domain/statistics/cell.ts'
import { mergeMarginals, type Marginal } from '../../domain/statistics/marginals.ts'
import type { Clock } from '../clock.ts'
import type { EstimatedWaits } from '../estimates/expected-waits.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import { statisticsOf, type PeriodParts } from '../statistics/period-statistics.ts'
import { nationalTargets } from '../setup/targets.ts'
import type { Organisation } from './organisation.ts'

export interface ProvinceParts extends Omit<PeriodParts, 'offices'> {
  readonly organisation: Organisation
  readonly offices: Offices
  readonly estimates: Pick<EstimatedWaits, 'of'>
  readonly clock: Clock
}

/** However many look at a board, and however often: it is made anew at most so often. */
const boardLastsMs = 1000

/** What whoever looks over a unit sees of the offices under it: now, and over a period. */
export class ProvinceDesk {
  readonly #parts: ProvinceParts
  readonly #boards = new Map<string, { readonly at: number, readonly board: Promise<Board> }>()

  constructor(parts: ProvinceParts) {
    this.#parts = parts
  }

  /** The offices under this unit as they are now. */
  board(unit: string, offices: readonly string[]): Promise<Board> {
    const now = this.#parts.clock.now()
    const known = this.#boards.get(unit)
    if (known !== undefined && now - known.at < boardLastsMs && now >= known.at) return known.board
    const board = this.#makeBoard(unit, offices, now)
    this.#boards.set(unit, { at: now, board })
    // One that could not be made is made again by the next who asks.
    board.catch(() => { this.#boards.delete(unit) })
    return board
  }

  async compare(offices: readonly string[], dates: Dates): Promise<Comparison> {
    const read = (of: Dates) => statisticsOf(offices, of, 'all', this.#parts)
    const whole = await read(dates)
    const parts = new Map([[nameOf(dates), whole]])
    for (const stretch of this.#stretches(offices, dates)) {
      if (!parts.has(nameOf(stretch))) parts.set(nameOf(stretch), await read(stretch))
    }
    const compared = offices.flatMap((office) => this.#compared(office, dates, parts) ?? [])
    return {
      ...dates, offices: compared, all: figuresIn(mergeMarginals([...whole.values()])),
      rankings: {
        wait: ranking(compared.map(({ office, figures }) => ({ office, figure: figures.averageWait, cases: figures.waits })), byWait),
        satisfaction: ranking(compared.map(({ office, figures }) => {
          const { rate, ratings } = onlyRate(figures.satisfaction)
          return { office, figure: rate, cases: ratings }
        }), bySatisfaction),
      },
    }
  }

  async #makeBoard(unit: string, ids: readonly string[], at: number): Promise<Board> {
    const { organisation } = this.#parts
    const days = await Promise.all(ids.filter((id) => this.#parts.offices.settingsOf(id) !== null).map((id) => this.#parts.offices.current(id)))
    const alerts = days.map((officeDay) => this.#alerts(officeDay, at))
    const rows = days.flatMap((officeDay, index) => {
      const { key, day } = officeDay
      const here = this.#here(key.office)
      const office = this.#parts.offices.settingsOf(key.office)
      if (here === null || office === null) return []
      const judging = { targets: (day.office ?? office).targets, level: this.#level(key.office), date: key.day, alerts: alerts[index] ?? 0 }
      return [{ ...here, timeZone: office.timeZone, now: boardRow(daySums(day), judging) }]
    })
    const over = unitsThen(organisation.units, organisation.today).find(({ id }) => id === unit)
    const all = boardRow(mergeDaySums(days.map(({ day }) => daySums(day))), {
      targets: nationalTargets, level: 'province', date: organisation.today, alerts: alerts.reduce((sum, count) => sum + count, 0),
    })
    return { at, unit: { id: unit, name: over?.name ?? { vi: unit, en: unit } }, rows, all }
  }

  #alerts(officeDay: OfficeDay, now: number): number {
    return alertsOf(officeDay.day, { now, expected: this.#parts.estimates.of(officeDay), screens: [] }).length
  }

  #compared(office: string, dates: Dates, parts: ReadonlyMap<string, ReadonlyMap<string, Marginal>>): ComparedOffice | null {
    const here = this.#here(office)
    const settings = this.#parts.offices.settingsOf(office)
    if (here === null || settings === null) return null
    const of = (some: Dates) => figuresIn(parts.get(nameOf(some))?.get(office) ?? new Map())
    const { targets } = settings
    const level = this.#level(office)
    return {
      ...here, figures: of(dates),
      wait: judge({ targets, level, kpi: 'waitPerTransaction' }, dates, (some) => of(some).averageWait),
      visitWait: judge({ targets, level, kpi: 'waitPerVisit' }, dates, (some) => of(some).averageVisitWait),
      satisfaction: judge({ targets, level, kpi: 'satisfaction' }, dates, (some) => onlyRate(of(some).satisfaction).rate),
    }
  }

  /** Every part of the period in which some office has other targets than before. */
  #stretches(offices: readonly string[], dates: Dates): Dates[] {
    return offices.flatMap((office) => {
      const { targets = [] } = this.#parts.offices.settingsOf(office) ?? {}
      const level = this.#level(office)
      return (['waitPerTransaction', 'waitPerVisit', 'satisfaction'] as const).flatMap((kpi) => stretches({ targets, level, kpi }, dates))
    })
  }

  #level(office: string): Level {
    const { organisation, offices } = this.#parts
    return organisation.placeOf(office)?.level ?? offices.settingsOf(office)?.evaluation.level ?? 'commune'
  }

  #here(office: string): OfficeHere | null {
    const place = this.#parts.organisation.placeOf(office)
    if (place === null) return null
    const { id, kind, name } = place.unit
    return { office, unit: id, kind, name, path: place.path.slice(0, -1).map((above) => above.name) }
  }
}

function figuresIn(marginal: Marginal): Figures {
  return figuresOf(marginal.get('all') ?? emptyCell)
}

function nameOf({ from, to }: Dates): string {
  return `${from} ${to}`
}
