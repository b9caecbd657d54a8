import type { Code } from '../../contract/refusals.ts'
import type { Standing } from '../../contract/wire.ts'
import type { AskedCommand } from '../../domain/commands.ts'
import { counterStateOf } from '../../domain/day.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Scene } from './screens.ts'
import type { Console, Place, Seats } from './seats.ts'
import type { Known, Who } from './who.ts'

/** One socket at the counters: which one it shows, and whether what it asks may be asked in this window. */
export class AtCounters {
  readonly #seats: Seats
  readonly #page: string
  readonly #tell: (standing: Standing) => void
  #console: Console | null = null
  #shown: string | null = null

  constructor(seats: Seats, page: string, tell: (standing: Standing) => void) {
    this.#seats = seats
    this.#page = page
    this.#tell = tell
  }

  /** To be called before the picture goes out: a console knows how it stands when it sees the counter. */
  show(who: Who, officeDay: OfficeDay, { screen, of }: Scene): void {
    const place = screen === 'counter' ? placeOf(officeDay, of) : null
    if (place?.counter !== this.#shown) this.leave()
    const console = this.#consoleOf(who)
    if (place === null || console === null) return
    this.#shown = place.counter
    this.#seats.come(place, console)
  }

  /** Null when this window works the counter from now on. */
  take(who: Known, officeDay: OfficeDay, counter: string): Code | null {
    const console = this.#consoleOf(who)
    if (console === null) return 'notAllowed'
    const place = placeOf(officeDay, counter)
    if (place.officer !== console.staff) return 'notYourCounter'
    if (place.counter !== this.#shown) return 'invalidInput'
    this.#seats.take(place.counter, console)
    return null
  }

  /** Whoever is not the counter's officer is not concerned: the ledger's rules say what they may. */
  mayAsk(who: Known, officeDay: OfficeDay, command: AskedCommand): boolean {
    const console = this.#consoleOf(who)
    const counter = counterIn(command)
    return console === null || counter === null || this.#seats.mayWork(placeOf(officeDay, counter), console)
  }

  done(who: Known, officeDay: OfficeDay, command: AskedCommand): void {
    const console = this.#consoleOf(who)
    if (console !== null && command.type === 'counter:open') this.#seats.opened(placeOf(officeDay, command.counter).counter, console)
  }

  leave(): void {
    if (this.#console !== null && this.#shown !== null) this.#seats.leave(this.#shown, this.#console)
    this.#shown = null
  }

  #consoleOf(who: Who): Console | null {
    if (who.kind !== 'staff') return null
    this.#console ??= { page: this.#page, staff: who.session.id, tell: this.#tell }
    return this.#console
  }
}

function placeOf({ key, day }: OfficeDay, counter: string): Place {
  return { counter: `${key.office}|${counter}`, officer: counterStateOf(day, counter).officer }
}

/** Commands about a ticket that name no counter (taking, giving back, withdrawing) may be asked for anywhere. */
function counterIn(command: AskedCommand): string | null {
  return 'counter' in command ? command.counter : null
}
