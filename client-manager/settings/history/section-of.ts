import type { Section } from '../sections.ts'
import type { Office } from '../../../domain/office.ts'

type Setting = keyof Omit<Office, 'id' | 'timeZone'>

/** The section of the settings page on which each setting is edited; those without one are told under their own name. */
const sections: Partial<Record<Setting, Section>> = {
  name: 'appearance', appearance: 'appearance', closesAt: 'hours', openingHours: 'hours', distance: 'distance',
  fields: 'procedures', procedures: 'procedures', services: 'services', counters: 'counters',
  priorityClasses: 'priority', priorityBound: 'priority', returnPenaltySeconds: 'priority', targets: 'targets',
  zones: 'zones', namesAboveCounters: 'zones', notices: 'notices', announcing: 'announcing', forms: 'forms', rating: 'forms',
  alerts: 'alerts', publication: 'publication', petitions: 'petitions',
}

/** The section of a setting; null for one that is changed elsewhere. */
export function sectionOf(setting: string): Section | null {
  return sections[setting as Setting] ?? null
}
