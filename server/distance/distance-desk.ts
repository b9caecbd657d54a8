import type { Answer, Reply } from '../../contract/wire.ts'
import type { DistancePage, OwnNumber, TakeFromDistance } from '../../contract/distance.ts'
import type { Code } from '../../contract/refusals.ts'
import { ticketsOfDevice } from '../../domain/distance-numbers.ts'
import type { AskedCommand } from '../../domain/commands.ts'
import { isOpen } from '../../domain/ticket-state.ts'
import { distanceView, type DistanceView } from '../../domain/views/distance.ts'
import { dayBefore } from '../ledger/business-day.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import { runCommand, type CommandParts } from '../realtime/run-command.ts'
import type { DeviceCookies } from './device-cookie.ts'

export interface DistanceParts extends CommandParts {
  readonly cookies: DeviceCookies
}

/** Numbers for people who are not here yet. */
export interface DistanceDesk {
  /** What a phone shows before a number is taken, and the numbers that it has taken today. */
  page(office: string, device: string | null): Promise<DistancePage | Code>
  /** A number, once per command id; the limits are the ledger's to hold. */
  take(asked: TakeFromDistance, device: string): Promise<Reply<Answer>>
}

/** So long phones are shown the same picture: a thousand of them cost no more than one. */
const freshMs = 2000

interface Shown { readonly view: DistanceView, readonly until: number }

export function distanceDesk(parts: DistanceParts): DistanceDesk {
  const { offices, clock, cookies } = parts
  const shown = new WeakMap<OfficeDay, Shown>()

  function viewOf(officeDay: OfficeDay): DistanceView {
    const known = shown.get(officeDay)
    const now = clock.now()
    if (known !== undefined && now < known.until && now >= known.until - freshMs) return known.view
    const view = distanceView(officeDay.day, parts.estimates.of(officeDay))
    shown.set(officeDay, { view, until: now + freshMs })
    return view
  }

  return {
    async page(office, device) {
      const officeDay = offices.settingsOf(office) === null ? null : await offices.current(office)
      if (officeDay === null) return 'unknownOffice'
      if ((officeDay.day.office?.distance ?? null) === null) return 'distanceNotAllowed'
      return { ...viewOf(officeDay), at: clock.now(), own: device === null ? [] : ownNumbers(parts, officeDay, device) }
    },
    async take({ office, day, commandId, ...wish }, device) {
      const officeDay = await ledgerOf(parts, office, day)
      if (typeof officeDay === 'string') return { ok: false, code: officeDay }
      const by = { kind: 'visitor', device: cookies.codeOf(device, office, day) } as const
      const command: AskedCommand = { type: 'ticket:take', ...wish, priorityClass: null, reason: null, appointedAt: null, by }
      const reply = await runCommand(officeDay, commandId, command, parts)
      if (reply.ok) shown.delete(officeDay)
      return reply
    },
  }
}

/**
 * Today's. One who asks for the same number again after midnight gets the answer of the day before, whose ledger is
 * closed by then and gives no other.
 */
async function ledgerOf({ offices }: DistanceParts, office: string, day: string): Promise<OfficeDay | Code> {
  if (offices.settingsOf(office) === null) return 'unknownOffice'
  const current = await offices.current(office)
  if (current.key.day === day) return current
  if (day !== dayBefore(current.key.day)) return 'dayClosed'
  const before = await offices.on(office, day)
  return before.day.closed ? before : 'unavailable'
}

function ownNumbers({ cookies, links }: DistanceParts, { key, day }: OfficeDay, device: string): OwnNumber[] {
  return ticketsOfDevice(day, cookies.codeOf(device, key.office, key.day)).map(({ number, state }) => (
    { ticket: number, link: links.linkOf({ office: key.office, day: key.day, ticket: number }), isOpen: isOpen(state) }))
}
