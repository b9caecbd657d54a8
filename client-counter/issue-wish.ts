import type { Input } from '../contract/commands.ts'
import type { Language } from '../domain/office.ts'
import type { PriorityReason } from '../domain/reasons.ts'
import { momentOf, typedTime } from './typed-time.ts'

/** What an officer fills in to give a number at the desk; texts as typed, '' where nothing is chosen. */
export interface IssueWish {
  readonly service: string
  readonly language: Language
  readonly priorityClass: string
  readonly reason: PriorityReason | ''
  readonly appointment: string
}

interface Today { readonly date: string, readonly office: { readonly timeZone: string } }

/** What is still wrong with a wish; null when it can be sent. */
export function wrongWith({ service, priorityClass, reason, appointment }: IssueWish): 'service' | 'reason' | 'time' | null {
  if (service === '') return 'service'
  if (appointment.trim() !== '' && typedTime(appointment) === null) return 'time'
  return priorityClass !== '' && reason === '' ? 'reason' : null
}

export function takeInput(wish: IssueWish, { date, office }: Today): Input<'ticket:take'> {
  const { service, language, priorityClass, reason } = wish
  const time = typedTime(wish.appointment)
  return {
    service, language,
    priorityClass: priorityClass === '' ? null : priorityClass,
    reason: priorityClass === '' || reason === '' ? null : reason,
    appointedAt: time === null ? null : momentOf(date, time, office.timeZone),
  }
}
