import type { Language } from '../office.ts'
import { readTicketNumber } from '../ticket-number.ts'
import { languagesFor, usualAnnouncing, type AnnouncedKind, type Announcing, type CallKind } from './announcing.ts'
import { numberClips, spelledClips } from './clips.ts'
import { isSayable, readTemplate, type Piece, type Placeholder, type Script } from './template.ts'

/** What the hall is told: a call to a counter (`times` is 1 for the first of a ticket), an absence, or the closing. */
export type Announced =
  | { readonly kind: CallKind, readonly ticket: string, readonly label: string, readonly times: number, readonly language: Language }
  | { readonly kind: 'absent', readonly ticket: string, readonly language: Language }
  | { readonly kind: 'closing' }

/** One clip of a voice, by the name of its file. */
export interface Clip { readonly language: Language, readonly clip: string }

export type Voices = Readonly<Record<Language, Script>>

/** The largest number there are words for. */
const mostInWords = 9999

/** What something sounds like, clip by clip: a chime, then its sentence as often and in the languages that the office wants. */
export function announcement(announced: Announced, announcing: Announcing, voices: Voices, isHurried = false): readonly Clip[] {
  const languages = languagesFor(announcing, announced.kind === 'closing' ? null : announced.language)
  const once = languages.map((language) =>
    sentence(announced, announcing, language, voices[language]).map((clip) => ({ language, clip })))
  const times = isHurried || announced.kind === 'absent' || announced.kind === 'closing' ? 1 : announcing.repeat
  const sayings = Array.from({ length: times }, () => once).flat()
  const [language = 'vi'] = languages
  return [
    ...announcing.chime ? [{ language, clip: 'chime' }] : [],
    ...sayings.flatMap((said, place) => place === 0 ? said : [{ language, clip: 'long-pause' }, ...said]),
  ]
}

function sentence(announced: Announced, announcing: Announcing, language: Language, script: Script): readonly string[] {
  const kind = kindOf(announced)
  const isSpelt = 'label' in announced && !isNumber(announced.label)
  const template = sayable(announcing.templates[kind][language], usualAnnouncing.templates[kind][language], script)
  const pieces = readTemplate(isSpelt ? withoutNumberWord(template, script) : template, script)
  return inOneBreath(pieces, (name) => said(name, announced, announcing, language))
}

/** How often it was called is not said where there are no words for it. */
function kindOf(announced: Announced): AnnouncedKind {
  return announced.kind === 'recall' && announced.times > mostInWords ? 'call' : announced.kind
}

/** A voice may have been changed after the template was written: the usual sentence is better than one with holes. */
function sayable(template: string, usual: string, script: Script): string {
  return isSayable(template, script) ? template : usual
}

/** A counter that has no number is not called one ("đến quầy A2"), if the voice knows how to say that. */
function withoutNumberWord(template: string, script: Script): string {
  const without = template.replace(/\s+(?:số|number)(?=\s+\{counter\})/giu, '')
  return isSayable(without, script) ? without : template
}

/** A pause follows the number and every sign; none begins or ends a sentence, and no two meet. */
function inOneBreath(pieces: readonly Piece[], fill: (name: Placeholder) => readonly string[]): readonly string[] {
  const clips = pieces.flatMap((piece) => {
    if (piece.kind === 'clip') return [piece.clip]
    if (piece.kind === 'placeholder') return [...fill(piece.name), ...piece.name === 'number' ? ['pause'] : []]
    return piece.kind === 'pause' ? ['pause'] : []
  })
  return clips.filter((clip, place) => clip !== 'pause' || (place > 0 && clips.slice(place + 1).some(isHeard) && clips[place - 1] !== 'pause'))
}

function isHeard(clip: string): boolean {
  return clip !== 'pause'
}

function said(name: Placeholder, announced: Announced, { dialect, wholeNumbers }: Announcing, language: Language): readonly string[] {
  if (announced.kind === 'closing') return []
  if (name === 'number') return ticket(announced.ticket, wholeNumbers, (n) => numberClips(n, language, dialect))
  if (announced.kind === 'absent') return []
  if (name === 'times') return numberClips(announced.times, language, dialect)
  return isNumber(announced.label) ? numberClips(Number(announced.label), language, dialect) : spelledClips(announced.label)
}

/** Letters one by one; digits too, unless the office reads them as a whole number and there are words for it. */
function ticket(number: string, isWhole: boolean, inWords: (n: number) => readonly string[]): readonly string[] {
  const read = isWhole ? readTicketNumber(number) : null
  return read === null || read.serial > mostInWords ? spelledClips(number) : [...spelledClips(read.prefix), ...inWords(read.serial)]
}

function isNumber(label: string): boolean {
  return /^\d{1,4}$/.test(label.trim())
}
