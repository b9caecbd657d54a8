import type { Language, Text } from '../office.ts'
import { northern, type Dialect } from './number-in-words.ts'

/** What a loudspeaker announces; a call is the first of a ticket, a transfer one that was sent to the counter. */
export const announcedKinds = ['call', 'recall', 'transfer', 'absent', 'closing'] as const
export type AnnouncedKind = typeof announcedKinds[number]
export type CallKind = Extract<AnnouncedKind, 'call' | 'recall' | 'transfer'>

export const spokenLanguages = ['ticket', 'vi', 'vi+en'] as const

/** How an office lets its loudspeakers speak (domain.md 4.4). */
export interface Announcing {
  /** Sentences of phrases that there are clips of, with {number}, {counter} and {times} where they are said. */
  readonly templates: Readonly<Record<AnnouncedKind, Text>>
  /** How often a call is said, 1 to 3. Absences and closings are said once. */
  readonly repeat: number
  /** How fast, 0.8 to 1.3; the pitch of the voice stays. */
  readonly speed: number
  /** How loud, 0 to 1. */
  readonly volume: number
  /** 'ticket': in the language the number was taken in; 'vi+en': in Vietnamese, then in English. */
  readonly languages: typeof spokenLanguages[number]
  readonly chime: boolean
  /** True: tickets are read as a whole number without leading zeros; false: digit by digit. */
  readonly wholeNumbers: boolean
  readonly dialect: Dialect
  /** What was missed while the line was lost is said if it is no older than this; the rest is only shown. */
  readonly catchUpSeconds: number
  /** While more announcements than this are to be said, each is said once. */
  readonly hurryFrom: number
  /** Whether a ticket that did not come is said to be absent. */
  readonly absent: boolean
  /** How long before the end of every session the closing is announced; null: never. */
  readonly closingMinutes: number | null
}

/** Bounds of the settings that are numbers, both ends included. */
export const announcingBounds = {
  repeat: [1, 3], speed: [0.8, 1.3], volume: [0, 1], catchUpSeconds: [0, 3600], hurryFrom: [1, 20], closingMinutes: [1, 120],
} as const

/** As loudspeakers spoke before it could be set; the shorter sentence is one that an office may choose instead. */
export const usualAnnouncing: Announcing = {
  templates: {
    call: {
      vi: 'Xin mời công dân có số thứ tự {number} đến quầy số {counter}.',
      en: 'Ticket number {number}, please proceed to counter {counter}.',
    },
    recall: {
      vi: 'Xin mời lần {times}: công dân có số thứ tự {number} đến quầy số {counter}.',
      en: 'Call number {times}: ticket number {number}, please proceed to counter {counter}.',
    },
    transfer: {
      vi: 'Xin mời công dân có số thứ tự {number} chuyển sang quầy số {counter}.',
      en: 'Ticket number {number}, please move to counter {counter}.',
    },
    absent: {
      vi: 'Công dân có số thứ tự {number} vắng mặt. Xin vui lòng liên hệ bàn hướng dẫn.',
      en: 'Ticket number {number} is absent. Please contact the help desk.',
    },
    closing: {
      vi: 'Bộ phận Một cửa sắp hết giờ tiếp nhận. Xin cảm ơn.',
      en: 'The one-stop office will close soon. Thank you.',
    },
  },
  repeat: 2, speed: 1, volume: 1, languages: 'ticket', chime: true, wholeNumbers: false, dialect: northern,
  catchUpSeconds: 120, hurryFrom: 3, absent: false, closingMinutes: null,
}

/** A call in as few words as a busy hall can do with. */
export const shortCall: Text = { vi: 'Mời số {number} đến quầy số {counter}.', en: 'Number {number}, counter {counter}.' }

/** The languages in which something is said to one who took a number in `language`; to all, when that is null. */
export function languagesFor({ languages }: Announcing, language: Language | null): readonly Language[] {
  if (languages === 'vi+en') return ['vi', 'en']
  return [languages === 'vi' ? 'vi' : language ?? 'vi']
}
