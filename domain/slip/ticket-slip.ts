import { usualAppearance, type Appearance, type SlipLine } from '../appearance.ts'
import type { Language, Text } from '../office.ts'
import { dateAndTime } from '../date-and-time.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

/** What is known of a ticket when it is printed. No person and no priority: a slip lies about where everybody reads it. */
export interface Printable {
  readonly office: { readonly name: Text, readonly timeZone: string, readonly look?: Pick<Appearance, 'slip'> | undefined }
  readonly service: Text
  /** What the holder comes for, if it was said. */
  readonly procedure?: Text | null
  readonly number: string
  readonly language: Language
  readonly issuedAt: number
  /** Null once it does not wait any more. */
  readonly ahead: number | null
  readonly expected: { readonly fromMinutes: number, readonly toMinutes: number } | null
  /** The whole address of the citizen's own page. */
  readonly link: string
  /** What it is rated with at a tablet in the hall, where the office has one. */
  readonly ratingCode?: string | null
}

/** The words of a paper slip, from top to bottom, in the language of the ticket. */
export interface Slip {
  readonly office: string
  readonly title: string
  readonly number: string
  readonly service: string
  /** Below the service; null when it was not said. */
  readonly procedure: string | null
  readonly facts: readonly Fact[]
  /** Where the QR code leads; null together with `follow` for an office that prints none. */
  readonly link: string | null
  readonly follow: string | null
  readonly keep: string | null
}

export interface Fact { readonly label: string, readonly value: string }

const texts = { vi, en } as const

/** One slip for every printer: whether the server draws it or the kiosk's browser prints it, it says the same. */
export function ticketSlip(ticket: Printable): Slip {
  const { office, service, procedure, number, language } = ticket
  const says = saysOf(ticket)
  const { title, follow, keep } = texts[language]
  return {
    office: office.name[language], title, number, service: service[language], procedure: says('procedure') ? procedure?.[language] ?? null : null,
    facts: factsOf(ticket), ...says('follow') ? { link: ticket.link, follow } : { link: null, follow: null }, keep: says('keep') ? keep : null,
  }
}

/** What a printer is tried with; it carries the address of the installation and nobody's number. */
export function testSlip(office: Printable['office'], at: number, link: string): Slip {
  return ticketSlip({
    office, service: { vi: vi.test, en: en.test }, number: 'A000', language: 'vi', issuedAt: at, ahead: 0, expected: null, link,
  })
}

/** How a slip of this office would look with every line that it prints; a number that nobody has. */
export function previewSlip(office: Printable['office'], at: number, link: string, procedure: Text | null): Slip {
  return ticketSlip({
    office, service: { vi: vi.test, en: en.test }, procedure, number: 'A000', language: 'vi', issuedAt: at,
    ahead: 3, expected: { fromMinutes: 10, toMinutes: 25 }, link,
  })
}

/** Which of the lines that can be left out this office's slips have. */
function saysOf({ office: { look = usualAppearance } }: Printable): (line: SlipLine) => boolean {
  return (line) => look.slip.includes(line)
}

function factsOf(ticket: Printable): Fact[] {
  const { language, issuedAt, office, ahead, expected, ratingCode = null } = ticket
  const says = saysOf(ticket)
  const words = texts[language]
  const range = ({ fromMinutes, toMinutes }: { fromMinutes: number, toMinutes: number }) =>
    (fromMinutes < 1 ? words.expectedUnder : words.expectedRange).replace('{from}', String(fromMinutes)).replace('{to}', String(toMinutes))
  return [
    { label: words.issuedAt, value: dateAndTime(issuedAt, office.timeZone, language) },
    ...ahead === null || !says('ahead') ? [] : [{ label: words.ahead, value: String(ahead) }],
    ...expected === null || !says('expected') ? [] : [{ label: words.expected, value: range(expected) }],
    ...ratingCode === null ? [] : [{ label: words.ratingCode, value: ratingCode }],
  ]
}
