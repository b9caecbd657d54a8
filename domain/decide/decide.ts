import type { Command, CommandType } from '../commands.ts'
import type { Day } from '../day.ts'
import { refuse, type Decision } from '../decision.ts'
import * as calling from './calling.ts'
import * as counters from './counters.ts'
import * as days from './days.ts'
import type { Decider, OpenDay } from './decider.ts'
import * as leases from './leases.ts'
import * as ratings from './ratings.ts'
import * as serving from './serving.ts'
import * as tickets from './tickets.ts'
import * as undoing from './undoing.ts'

const deciders: { readonly [T in Exclude<CommandType, 'day:open'>]: Decider<T> } = {
  'day:changeOffice': days.changeOffice,
  'day:close': days.close,
  'counter:open': counters.open,
  'counter:pause': counters.pause,
  'counter:resume': counters.resume,
  'counter:handOver': counters.handOver,
  'counter:undo': undoing.undo,
  'counter:close': counters.close,
  'ticket:take': tickets.take,
  'kiosk:lease': leases.lease,
  'ticket:takeOffline': leases.takeOffline,
  'ticket:walkIn': tickets.walkIn,
  'ticket:prioritise': tickets.prioritise,
  'ticket:withdraw': tickets.withdraw,
  'ticket:return': tickets.putBack,
  'ticket:callNext': calling.callNext,
  'ticket:call': calling.call,
  'ticket:recall': calling.recall,
  'ticket:miss': calling.miss,
  'call:acknowledge': calling.acknowledge,
  'ticket:start': serving.start,
  'ticket:finish': serving.finish,
  'ticket:continue': serving.goOn,
  'ticket:hold': serving.hold,
  'ticket:comeBack': serving.comeBack,
  'ticket:resume': serving.resume,
  'ticket:transfer': serving.transfer,
  'rating:give': ratings.give,
  'rating:decline': ratings.decline,
}

/** Ratings come in after closing time too: the citizen rates on the way home. */
const allowedAfterClosing: ReadonlySet<CommandType> = new Set(['rating:give', 'rating:decline'])

/**
 * What follows from a command: facts and an answer, or a refusal. `now` is the server's clock in milliseconds;
 * no fact is dated before the one that precedes it, so a clock that jumps back does no harm.
 */
export function decide(day: Day, command: Command, now: number): Decision {
  const at = Math.max(now, day.lastAt)
  if (command.type === 'day:open') return days.open(day, command, at)
  if (!isOpened(day)) return refuse('dayNotOpen')
  if (day.closed && !allowedAfterClosing.has(command.type)) return refuse('dayClosed')
  // The table is typed per command; the type of a looked-up decider is lost to the compiler.
  const decider = deciders[command.type] as Decider<CommandType>
  return decider(day, command, at)
}

function isOpened(day: Day): day is OpenDay {
  return day.opened && day.office !== null
}
