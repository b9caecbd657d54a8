import type { Language, Office } from '../../../domain/office.ts'
import type { Announced } from '../../../domain/speech/announcement.ts'
import type { AnnouncedKind } from '../../../domain/speech/announcing.ts'
import { ticketNumber } from '../../../domain/ticket-number.ts'

/** The second number of a day: one whose zeros are heard. */
const serial = 2

/** A number of this office called to a counter of it, for one who wants to hear how that sounds. */
export function sampleOf(kind: AnnouncedKind, { services, counters }: Pick<Office, 'services' | 'counters'>, language: Language): Announced {
  const ticket = ticketNumber(services[0]?.prefix ?? 'A', serial)
  if (kind === 'closing') return { kind }
  if (kind === 'absent') return { kind, ticket, language }
  return { kind, ticket, label: counters.at(-1)?.label ?? '1', times: kind === 'recall' ? 2 : 1, language }
}
