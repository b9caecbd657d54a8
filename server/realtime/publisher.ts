import type { Code } from '../../contract/refusals.ts'
import type { Picture } from '../../contract/wire.ts'
import type { Clock } from '../clock.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import { Audience } from './audience.ts'
import { InTurn } from './in-turn.ts'
import { ticketIn, viewOf, type Beside, type Scene } from './screens.ts'

export interface PublisherParts {
  readonly clock: Clock
  readonly besideOf: (officeDay: OfficeDay) => Beside
  readonly emit: (room: string, picture: Picture) => void
}

/** Pushes to every room whose view changed, and to no other. */
export class Publisher {
  readonly #parts: PublisherParts
  readonly #turns = new InTurn<OfficeDay>((officeDay) => { this.#show(officeDay) })
  readonly #audiences = new Map<string, Map<string, Audience>>()

  constructor(parts: PublisherParts) {
    this.#parts = parts
  }

  /** Joins a screen to those that show this scene of this day, and gives it its first picture. */
  join(officeDay: OfficeDay, scene: Scene): { room: string, picture: Picture } | Code {
    const view = this.#view(officeDay, scene)
    if (typeof view === 'string') return view
    const room = roomOf(officeDay, scene)
    const rooms = this.#roomsOf(officeDay)
    const audience = rooms.get(room) ?? new Audience(officeDay, scene, view, () => this.#view(officeDay, scene), (changed) => {
      this.#parts.emit(room, this.#picture(officeDay, scene, changed))
    })
    rooms.set(room, audience)
    audience.size += 1
    return { room, picture: this.#picture(officeDay, scene, view) }
  }

  /** The tickets of a ledger that somebody looks at now. */
  watchedTickets(officeDay: OfficeDay): string[] {
    const rooms = this.#audiences.get(ledgerOf(officeDay))
    return rooms === undefined ? [] : [...rooms.keys()].flatMap((room) => ticketSeenIn(room) ?? [])
  }

  leave(officeDay: OfficeDay, room: string): void {
    const rooms = this.#roomsOf(officeDay)
    const audience = rooms.get(room)
    if (audience !== undefined) {
      audience.size -= 1
      if (audience.size === 0) {
        audience.close()
        rooms.delete(room)
      }
    }
    if (rooms.size === 0) this.#audiences.delete(ledgerOf(officeDay))
  }

  /** A ledger that has grown, in its turn: under load commands go first, and a picture shows several of them at once. */
  publish(officeDay: OfficeDay): void {
    this.#turns.now(officeDay)
  }

  /** A ledger beside which something else is known than before, of which there are many at a time: after all that have grown. */
  lookAgain(officeDay: OfficeDay): void {
    this.#turns.later(officeDay)
  }

  #show(officeDay: OfficeDay): void {
    const rooms = this.#audiences.get(ledgerOf(officeDay))
    if (rooms !== undefined) for (const audience of rooms.values()) audience.show()
  }

  #view(officeDay: OfficeDay, scene: Scene) {
    return viewOf(scene, officeDay.day, this.#parts.besideOf(officeDay))
  }

  /** Never dated before what it shows, so that nobody waits a negative time when the clock jumps back. */
  #picture({ key, seq, day }: OfficeDay, { screen }: Scene, view: Picture['view']): Picture {
    return { screen, revision: revisionOf(key.day, seq), at: Math.max(this.#parts.clock.now(), day.lastAt), view }
  }

  #roomsOf(officeDay: OfficeDay): Map<string, Audience> {
    const name = ledgerOf(officeDay)
    const rooms = this.#audiences.get(name) ?? new Map<string, Audience>()
    this.#audiences.set(name, rooms)
    return rooms
  }
}

function ledgerOf({ key }: OfficeDay): string {
  return `${key.office}|${key.day}`
}

function roomOf(officeDay: OfficeDay, { screen, of }: Scene): string {
  return `view|${ledgerOf(officeDay)}|${screen}|${of}`
}

function ticketSeenIn(room: string): string | null {
  const [, , , screen, of = ''] = room.split('|')
  return screen === 'ticket' ? ticketIn(of).number : null
}

/** Grows with every entry and every day. */
function revisionOf(day: string, seq: number): number {
  return Number(day.replaceAll('-', '')) * 1_000_000 + seq
}
