import type { Language, Office, Text } from '../../domain/office.ts'

const lists = ['fields', 'services', 'procedures', 'counters', 'priorityClasses', 'zones'] as const
type List = typeof lists[number]

/** Where a fault is, in words: of what kind the entry is and what it is called. What has no words stays as it is. */
export interface FaultPlace { readonly list: List, readonly name: string }

/** The entry that a fault such as "services.dat-dai.prefix" is about; null when it is about something else. */
export function faultPlace(at: string, office: Office, language: Language): FaultPlace | null {
  const [start, id = ''] = at.split('.')
  const list = lists.find((one) => one === start)
  if (list === undefined || id === '') return null
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
