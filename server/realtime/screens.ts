import type { Role } from '../../domain/actor.ts'
import { counterOf } from '../../domain/office.ts'
import { ticketOf, type Day } from '../../domain/day.ts'
import type { Directory } from '../../domain/person.ts'
import type { Watched } from '../../domain/views/alerts.ts'
import { counterView, desksView } from '../../domain/views/counter.ts'
import type { ExpectedWaits } from '../../domain/views/expected.ts'
import { hallView } from '../../domain/views/hall.ts'
import { kioskView } from '../../domain/views/kiosk.ts'
import { managerView } from '../../domain/views/manager.ts'
import { officeOf } from '../../domain/views/office-day.ts'
import type { DisplayPlace } from '../../domain/zones.ts'
import { hallRatingView, ratingView } from '../../domain/views/rating.ts'
import { ticketView } from '../../domain/views/ticket.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Screen, ScreenView } from '../../contract/views.ts'
import type { Watch } from '../../contract/wire.ts'
import type { Known } from './who.ts'

/** What one screen shows: which view, and of what (a counter's id, a ticket's number, a display's place, or nothing). */
export interface Scene { readonly screen: Screen, readonly of: string }

/** What a view needs beside the day: names, what was estimated, and which displays there are. */
export interface Beside {
  readonly directory: Directory
  readonly expected: ExpectedWaits
  /** Where the office's displays hang. */
  readonly displays: readonly DisplayPlace[]
  /** Alerts, and which screens are connected. */
  readonly watched: Watched
  /** The code with which a ticket is rated at a free-standing tablet. */
  readonly codeOf: (ticket: string) => string
}

type Shown = { readonly [S in Screen]: (day: Day, of: string, beside: Beside) => ScreenView<S> | Code }

/** The view of every screen; the types hold the domain's views to the contract's schemas. */
const shown: Shown = {
  kiosk: (day, _of, { expected }) => kioskView(day, expected),
  hall: (day, of, { expected, directory }) => hallView(day, expected, placeNamed(of), directory),
  desks: (day, _of, { directory }) => desksView(day, directory),
  manager: (day, _of, { directory, displays, watched }) => managerView(day, directory, displays, watched),
  counter(day, of, { directory, displays }) {
    const counter = counterOf(officeOf(day), of)
    return counter === undefined ? 'unknownCounter' : counterView(day, counter, directory, displays)
  },
  rating(day, of, { directory }) {
    if (of === '') return hallRatingView(day)
    const counter = counterOf(officeOf(day), of)
    return counter === undefined ? 'unknownCounter' : ratingView(day, counter, directory)
  },
  ticket(day, of, { expected, codeOf }) {
    const { number, transaction } = ticketIn(of)
    const ticket = ticketOf(day, number)
    return ticket === undefined ? 'unknownTicket' : ticketView(day, ticket, expected, { transaction, code: transaction === null ? codeOf(number) : null })
  },
}

export function viewOf({ screen, of }: Scene, day: Day, beside: Beside): ScreenView<Screen> | Code {
  return shown[screen](day, of, beside)
}

const officersScreens: readonly Screen[] = ['kiosk', 'hall', 'desks', 'counter']

/** The scene that this asker may watch; null when it is not theirs to see. */
export function sceneFor(who: Known, { screen, counter }: Watch): Scene | null {
  if (who.kind === 'citizen') return screen === 'ticket' ? { screen, of: ticketOfScene(who) } : null
  if (who.kind === 'device') return sceneOfDevice(who, screen)
  return mayWatch(who.session.role, screen) ? { screen, of: screen === 'counter' ? counter ?? '' : '' } : null
}

/** A ticket, and after a dot the one transaction of it that is to be seen. */
function ticketOfScene({ key, rates }: Known & { kind: 'citizen' }): string {
  return rates === null ? key.ticket : `${key.ticket}.${rates}`
}

export function ticketIn(of: string): { number: string, transaction: number | null } {
  const [number = '', transaction] = of.split('.')
  return { number, transaction: transaction === undefined ? null : Number(transaction) }
}

function mayWatch(role: Role, screen: Screen): boolean {
  return officersScreens.includes(screen) || (screen === 'manager' && role !== 'officer')
}

function sceneOfDevice({ device, ...place }: Known & { kind: 'device' }, screen: Screen): Scene | null {
  if (device === 'rating') return screen === 'rating' ? { screen, of: place.counter ?? '' } : null
  if (device === 'display') return screen === 'hall' ? { screen, of: nameOf(place) } : null
  return screen === 'kiosk' ? { screen, of: '' } : null
}

/** A display's place as what a scene is of; ids have no dots. */
function nameOf({ zone, counter }: DisplayPlace): string {
  if (counter !== null) return `counter.${counter}`
  return zone === null ? '' : `zone.${zone}`
}

function placeNamed(name: string): DisplayPlace {
  const [kind, id = null] = name.split('.')
  return { zone: kind === 'zone' ? id : null, counter: kind === 'counter' ? id : null }
}
