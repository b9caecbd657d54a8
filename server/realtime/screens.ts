import type { Role } from '../../domain/actor.ts'
import { counterOf } from '../../domain/office.ts'
import { ticketOf, type Day } from '../../domain/day.ts'
import type { Directory } from '../../domain/person.ts'
import { counterView, desksView } from '../../domain/views/counter.ts'
import type { ExpectedWaits } from '../../domain/views/expected.ts'
import { hallView } from '../../domain/views/hall.ts'
import { kioskView } from '../../domain/views/kiosk.ts'
import { managerView } from '../../domain/views/manager.ts'
import { officeOf } from '../../domain/views/office-day.ts'
import { ratingView } from '../../domain/views/rating.ts'
import { ticketView } from '../../domain/views/ticket.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Screen, ScreenView } from '../../contract/views.ts'
import type { Watch } from '../../contract/wire.ts'
import type { Known } from './who.ts'

/** What one screen shows: which view, and of what (a counter's id, a ticket's number, or nothing). */
export interface Scene { readonly screen: Screen, readonly of: string }

/** What a view needs beside the day: names, and what was estimated. */
export interface Beside { readonly directory: Directory, readonly expected: ExpectedWaits }

type Shown = { readonly [S in Screen]: (day: Day, of: string, beside: Beside) => ScreenView<S> | Code }

/** The view of every screen; the types hold the domain's views to the contract's schemas. */
const shown: Shown = {
  kiosk: (day, _of, { expected }) => kioskView(day, expected),
  hall: (day, _of, { expected }) => hallView(day, expected),
  desks: (day, _of, { directory }) => desksView(day, directory),
  manager: (day, _of, { directory }) => managerView(day, directory),
  counter(day, of, { directory }) {
    const counter = counterOf(officeOf(day), of)
    return counter === undefined ? 'unknownCounter' : counterView(day, counter, directory)
  },
  rating(day, of, { directory }) {
    const counter = counterOf(officeOf(day), of)
    return counter === undefined ? 'unknownCounter' : ratingView(day, counter, directory)
  },
  ticket(day, of, { expected }) {
    const ticket = ticketOf(day, of)
    return ticket === undefined ? 'unknownTicket' : ticketView(day, ticket, expected)
  },
}

export function viewOf({ screen, of }: Scene, day: Day, beside: Beside): ScreenView<Screen> | Code {
  return shown[screen](day, of, beside)
}

const officersScreens: readonly Screen[] = ['kiosk', 'hall', 'desks', 'counter']

/** The scene that this asker may watch; null when it is not theirs to see. */
export function sceneFor(who: Known, { screen, counter }: Watch): Scene | null {
  if (who.kind === 'citizen') return screen === 'ticket' ? { screen, of: who.key.ticket } : null
  if (who.kind === 'device') return sceneOfDevice(who, screen)
  return mayWatch(who.session.role, screen) ? { screen, of: screen === 'counter' ? counter ?? '' : '' } : null
}

function mayWatch(role: Role, screen: Screen): boolean {
  return officersScreens.includes(screen) || (screen === 'manager' && role !== 'officer')
}

function sceneOfDevice({ device, counter }: Known & { kind: 'device' }, screen: Screen): Scene | null {
  if (device === 'rating') return screen === 'rating' ? { screen, of: counter ?? '' } : null
  const own = device === 'kiosk' ? 'kiosk' : 'hall'
  return screen === own ? { screen, of: '' } : null
}
