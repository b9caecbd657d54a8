import type { Actor } from '../../../domain/actor.ts'
import type { Command } from '../../../domain/commands.ts'
import type { ActorColumn, WhoRow } from '../../../tools/states/keys.ts'
import { Hall } from './hall.ts'
import { date, display, kiosk, manager, midnight, office, officer, phone, system, tablet, visitor } from './office.ts'
import { bringCounter, bringTicket, says } from './situations.ts'

export const actors: Readonly<Record<ActorColumn, Actor>> = {
  officer: officer('an'), colleague: officer('dung'), manager, kiosk, display,
  tablet: tablet('q1'), otherTablet: tablet('q2'), holder: phone('A001'), otherPhone: phone('A002'), visitor: visitor('phone-1'), system,
}

const inHand = (state: 'called' | 'serving') => (hall: Hall) => ({ counter: bringCounter[state](hall), ticket: 'A001' })
const desk = (hall: Hall) => ({ counter: bringCounter.idle(hall) })
const about = (state: 'waiting' | 'missed' | 'held') => (hall: Hall) => {
  hall.at('q1', 'counter:open')
  hall.at('q3', 'counter:open')
  return { counter: 'q1', ticket: bringTicket[state](hall) }
}

const rateable = (hall: Hall) => {
  hall.at('q1', 'counter:open')
  return { ticket: hall.served('land', 'q1') }
}

/** Brings about that each command could be done at once, at counter 1 or about A001, and what it says then. */
const possible: Readonly<Record<WhoRow, (hall: Hall) => object>> = {
  'ticket:take': () => ({ service: 'land', procedure: null, priorityClass: null, reason: null, language: 'vi', appointedAt: null }),
  'ticket:takeOffline': (hall) => {
    hall.must({ type: 'kiosk:lease', kiosk: 'kiosk-1', by: system })
    return { date, number: 'A9001', service: 'land', procedure: null, priorityClass: null, language: 'vi', takenAt: hall.now }
  },
  'kiosk:lease': () => ({ kiosk: 'kiosk-1' }),
  'ticket:walkIn': desk,
  'ticket:prioritise': about('waiting'),
  'ticket:withdraw': about('waiting'),
  'ticket:return': about('missed'),
  'counter:open': () => ({ counter: 'q1' }),
  'counter:pause': desk,
  'counter:resume': (hall) => ({ counter: bringCounter.paused(hall) }),
  'counter:handOver': desk,
  'counter:undo': (hall) => ({ ...inHand('serving')(hall), at: hall.day.counters['q1']?.last?.at }),
  'counter:close': desk,
  'ticket:callNext': about('waiting'),
  'ticket:call': about('waiting'),
  'ticket:recall': inHand('called'),
  'ticket:start': inHand('called'),
  'ticket:finish': inHand('serving'),
  'ticket:continue': inHand('serving'),
  'ticket:miss': inHand('called'),
  'ticket:hold': inHand('serving'),
  'ticket:resume': about('held'),
  'ticket:comeBack': about('held'),
  'ticket:transfer': inHand('serving'),
  'call:acknowledge': (hall) => ({ ...inHand('called')(hall), call: 1, proof: 'shown' }),
  'rating:give': rateable,
  'rating:decline': rateable,
  'day:close': () => ({}),
}

const saying: Readonly<Record<string, object>> = says

/** A hall in which the command can be done at once, and the command as that actor would ask for it. */
export function goodAsking(type: WhoRow, actor: ActorColumn): [hall: Hall, command: Command] {
  const hall = Hall.open({ counters: [] })
  return [hall, { type, ...saying[type], ...possible[type](hall), by: actors[actor] } as Command]
}

export const opening: Command = { type: 'day:open', office, date, startsAt: midnight, by: system }
