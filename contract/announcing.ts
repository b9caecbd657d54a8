import { z } from 'zod'
import { announcingBounds, spokenLanguages } from '../domain/speech/announcing.ts'
import { freeText } from './texts.ts'

const Sentence = z.strictObject({ vi: freeText(200), en: freeText(200) })

function within([least, most]: readonly [number, number]) {
  return z.number().min(least).max(most)
}

export const CallKind = z.enum(['call', 'recall', 'transfer'])

/** How an office lets its loudspeakers speak; which words have clips only a voice can tell (domain/speech/template.ts). */
export const Announcing = z.strictObject({
  templates: z.strictObject({ call: Sentence, recall: Sentence, transfer: Sentence, absent: Sentence, closing: Sentence }),
  repeat: within(announcingBounds.repeat).int(),
  speed: within(announcingBounds.speed),
  volume: within(announcingBounds.volume),
  languages: z.enum(spokenLanguages),
  chime: z.boolean(),
  wholeNumbers: z.boolean(),
  dialect: z.strictObject({ emptyTens: z.enum(['linh', 'lẻ']), thousand: z.enum(['nghìn', 'ngàn']) }),
  catchUpSeconds: within(announcingBounds.catchUpSeconds).int(),
  hurryFrom: within(announcingBounds.hurryFrom).int(),
  absent: z.boolean(),
  closingMinutes: within(announcingBounds.closingMinutes).int().nullable(),
})
