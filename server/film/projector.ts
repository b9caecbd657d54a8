import type { FilmFrame, FilmStrip, FrameQuery } from '../../contract/film.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Day } from '../../domain/day.ts'
import type { Directory } from '../../domain/person.ts'
import { nothingWatched, servedWithinHour } from '../../domain/views/alerts.ts'
import { nothingExpected } from '../../domain/views/expected.ts'
import { wholeHall } from '../../domain/zones.ts'
import type { Clock } from '../clock.ts'
import type { EntryStore } from '../ledger/journal.ts'
import type { Offices } from '../ledger/offices.ts'
import { viewOf, type Beside } from '../realtime/screens.ts'
import type { LedgerDays } from '../store/ledger-days.ts'
import type { Film } from './film.ts'
import { Films } from './films.ts'
import { stripOf } from './strip.ts'

export interface ProjectorParts {
  readonly entries: Pick<EntryStore, 'after'>
  readonly days: Pick<LedgerDays, 'dates'>
  readonly offices: Pick<Offices, 'current'>
  readonly directoryOf: (office: string) => Directory
  readonly clock: Clock
}

/** The manager's figures tell of the last hour: they change while nothing happens. */
const steadyMs = 60_000

/**
 * Shows what the screens of an office showed at any moment of a day. It folds ledgers of its own and hands nothing on:
 * there is no way from here to a ledger that is written to.
 */
export class Projector {
  readonly #parts: ProjectorParts
  readonly #films: Films

  constructor(parts: ProjectorParts) {
    this.#parts = parts
    this.#films = new Films(parts.entries)
  }

  dates(office: string): Promise<string[]> {
    return this.#parts.days.dates(office, '0000-01-01', '9999-12-31')
  }

  /** Null when the day has no ledger. */
  async strip(office: string, date: string): Promise<FilmStrip | null> {
    const film = await this.#films.of({ office, day: date }, { toNow: true })
    if (film === null) return null
    const today = (await this.#parts.offices.current(office)).key.day
    return stripOf(film, date === today ? this.#parts.clock.now() : null)
  }

  async frame(office: string, date: string, { screen, of, at }: FrameQuery): Promise<FilmFrame | Code> {
    const film = await this.#films.of({ office, day: date }, { toNow: false })
    if (film === null) return 'unknownDay'
    // Nothing was shown before the day began.
    const moment = Math.max(at, film.from)
    const { day, next } = film.cutAt(moment)
    const view = viewOf({ screen, of }, day, this.#beside(office, film, day, moment))
    if (typeof view === 'string') return view
    const until = screen === 'manager' ? Math.min(next ?? Infinity, moment + steadyMs) : next
    // The screen's name says which view it is.
    return { screen, at: moment, until, view: view as FilmFrame['view'] }
  }

  /**
   * What lies beside the ledger is not invented: there are no estimates, no alerts and no connected screens. That
   * displays hung in the hall is known by the calls that they said they showed.
   */
  #beside(office: string, film: Film, day: Day, moment: number): Beside {
    return {
      directory: this.#parts.directoryOf(office), expected: nothingExpected, codeOf: () => '',
      displays: hadDisplays(film) ? [wholeHall] : [],
      watched: { ...nothingWatched, servedLastHour: servedWithinHour(day.tickets, moment) },
    }
  }
}

function hadDisplays({ takes }: Film): boolean {
  return takes.some(({ events }) => events.some(({ type }) => type === 'callShown' || type === 'callSpoken'))
}
