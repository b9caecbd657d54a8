import { shortDate } from '../../client-common/format.ts'
import type { Language, Office, Text } from '../../domain/office.ts'

const lists = ['fields', 'services', 'procedures', 'counters', 'priorityClasses', 'zones'] as const
type List = typeof lists[number]

/** Where a fault is, in words: of what kind the entry is and what it is called. What has no words stays as it is. */
export interface FaultPlace { readonly list: List | 'notices' | 'office' | 'specialDays' | 'targets' | 'week', readonly name: string }

/** The entry that a fault such as "services.dat-dai.prefix" is about; null when it is about something else. */
export function faultPlace(at: string, office: Office, language: Language): FaultPlace | null {
  const [start, id] = at.split('.')
  const list = lists.find((one) => one === start)
  if (list === undefined) return elsewhere(at, language)
  return id === undefined ? null : inList(list, at, office, language)
}

/** What has neither a list nor a name of its own. */
function elsewhere(at: string, language: Language): FaultPlace | null {
  const [start, id = '', last = ''] = at.split('.')
  switch (start) {
    case 'name': return { list: 'office', name: '' }
    case 'notices': return { list: start, name: id }
    case 'targets': return { list: start, name: shortDate(last) }
    case 'openingHours': return dayOf(id, last, language)
    default: return null
  }
}

function inList(list: List, at: string, office: Office, language: Language): FaultPlace {
  const [, id = ''] = at.split('.')
  const name = list === 'counters' ? labelOf(at, office) : nameOf(office[list], id, language)
  return { list, name: name === '' ? id : name }
}

/** A label that two counters have is named itself: "counters.label.5". */
function labelOf(at: string, { counters }: Office): string {
  const [, id, last = ''] = at.split('.')
  return counters.find((counter) => counter.id === id)?.label ?? last
}

function nameOf(entries: readonly { readonly id: string, readonly name: Text }[], id: string, language: Language): string {
  return entries.find((entry) => entry.id === id)?.name[language] ?? ''
}

/** A day of every week, or one with hours of its own. */
function dayOf(kind: string, day: string, language: Language): FaultPlace | null {
  if (kind === 'specialDays') return { list: kind, name: shortDate(day) }
  return kind === 'week' ? { list: kind, name: weekday(Number(day), language) } : null
}

/** Of 1 for Monday to 7, as the first of January 2024 to the seventh were. */
function weekday(day: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))
}
