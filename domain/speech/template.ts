import type { AnnouncedKind } from './announcing.ts'

/** What each clip of a language says, by the clip's name: the script.json of its folder. */
export type Script = Readonly<Record<string, string>>

export const placeholders = ['number', 'counter', 'times'] as const
export type Placeholder = typeof placeholders[number]

export type Piece =
  | { readonly kind: 'clip', readonly clip: string }
  | { readonly kind: 'placeholder', readonly name: Placeholder }
  | { readonly kind: 'pause' }
  /** A word that no clip says. */
  | { readonly kind: 'unsaid', readonly word: string }

/** What is wrong with a template: words that no clip says, placeholders that it lacks, and such as mean nothing in it. */
export interface TemplateFault { readonly code: 'noClip' | 'placeholderMissing' | 'placeholderMisplaced', readonly what: string }

const needed: Readonly<Record<AnnouncedKind, readonly Placeholder[]>> = {
  call: ['number', 'counter'], recall: ['number', 'counter'], transfer: ['number', 'counter'], absent: ['number'], closing: [],
}
const allowed: Readonly<Record<AnnouncedKind, readonly Placeholder[]>> = { ...needed, recall: placeholders }

const tokens = /\{[a-z]+\}|[.,;:!?…–]+|[^\s.,;:!?…–{}]+|[{}]/gu
const signs = /^[.,;:!?…–]+$/u

/** Reads a template piece by piece: always the longest phrase that there is a clip of, and a pause at every sign. */
export function readTemplate(template: string, script: Script): readonly Piece[] {
  const words = template.normalize('NFC').match(tokens) ?? []
  const phrases = phrasesOf(script)
  const pieces: Piece[] = []
  for (let at = 0; at < words.length;) {
    const phrase = longestAt(phrases, words, at)
    pieces.push(phrase === undefined ? single(words[at] ?? '') : { kind: 'clip', clip: phrase.clip })
    at += phrase?.words.length ?? 1
  }
  return pieces
}

/** Everything for which a template cannot be announced as it stands; empty when it can. */
export function checkTemplate(kind: AnnouncedKind, template: string, script: Script): readonly TemplateFault[] {
  const pieces = readTemplate(template, script)
  const used = pieces.flatMap((piece) => piece.kind === 'placeholder' ? [piece.name] : [])
  return [
    ...pieces.flatMap((piece) => piece.kind === 'unsaid' ? [{ code: 'noClip' as const, what: piece.word }] : []),
    ...needed[kind].filter((name) => !used.includes(name)).map((name) => ({ code: 'placeholderMissing' as const, what: name })),
    ...used.filter((name) => !allowed[kind].includes(name)).map((name) => ({ code: 'placeholderMisplaced' as const, what: name })),
  ]
}

/** True when every word of a template has its clip. */
export function isSayable(template: string, script: Script): boolean {
  return readTemplate(template, script).every(({ kind }) => kind !== 'unsaid')
}

/** What sentences can be made of: every phrase once, those of many words first; of numbers and letters only what is said around them. */
export function phrasesToUse(script: Script): readonly string[] {
  const said = phrasesOf(script).filter(({ clip }) => !/^(?:digit|letter)-/.test(clip)).map(({ words }) => words.join(' '))
  const once = new Map(said.toReversed().map((phrase) => [lower(phrase), phrase]))
  return [...once.values()].toSorted((one, other) => other.split(' ').length - one.split(' ').length || one.localeCompare(other, 'vi'))
}

interface Phrase { readonly clip: string, readonly words: readonly string[] }

/** Names of letters are not words. */
function phrasesOf(script: Script): readonly Phrase[] {
  return Object.entries(script)
    .filter(([clip]) => !clip.startsWith('letter-'))
    .map(([clip, text]) => ({ clip, words: text.normalize('NFC').match(tokens)?.filter((word) => !signs.test(word)) ?? [] }))
    .filter(({ words }) => words.length > 0)
}

/** Of two that say the same, the one that also begins as large: it was spoken for that place in a sentence. */
function longestAt(phrases: readonly Phrase[], words: readonly string[], at: number): Phrase | undefined {
  const here = phrases.filter((phrase) => phrase.words.every((word, place) => lower(word) === lower(words[at + place] ?? '')))
  const longest = Math.max(...here.map((phrase) => phrase.words.length))
  const candidates = here.filter((phrase) => phrase.words.length === longest)
  return candidates.find((phrase) => phrase.words[0] === words[at]) ?? candidates[0]
}

function lower(word: string): string {
  return word.toLocaleLowerCase('vi')
}

function single(word: string): Piece {
  if (signs.test(word)) return { kind: 'pause' }
  const name = placeholders.find((one) => word === `{${one}}`)
  return name === undefined ? { kind: 'unsaid', word } : { kind: 'placeholder', name }
}
