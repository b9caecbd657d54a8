import type { ScreenView } from '../../contract/views.ts'

export type ShownAlert = ScreenView<'manager'>['alerts'][number]

type Names = Pick<ScreenView<'manager'>, 'services' | 'counters' | 'screens'>

const concerns = {
  averageWait: 'office', forecast: 'office', longWait: 'service', quota: 'service', idleCounter: 'counter', longService: 'counter', screenAway: 'screen',
} as const satisfies Record<ShownAlert['kind'], string>

/** By what an alert stays the same while its figures change. */
export function alertKey({ kind, about, ticket }: ShownAlert): string {
  return [kind, about ?? '', kind === 'longService' ? ticket ?? '' : ''].join('|')
}

/** What a sentence about the alert names; minutes are whole. */
export function alertNames(alert: ShownAlert, view: Names, language: 'vi' | 'en'): Record<string, string | number> {
  const { kind, ticket, measured, limit } = alert
  const figures = kind === 'quota' ? { measured, limit } : { measured: Math.floor(measured / 60), limit: Math.round(limit / 60) }
  return { ...figures, about: nameOf(alert, view, language), ticket: ticket ?? '' }
}

/** The service, the counter or the screen by the name that people know it by. */
function nameOf({ kind, about }: ShownAlert, { services, counters, screens }: Names, language: 'vi' | 'en'): string {
  const named = {
    service: () => services.find(({ id }) => id === about)?.name[language],
    counter: () => counters.find(({ id }) => id === about)?.label,
    screen: () => screens.find(({ id }) => id === about)?.name,
    office: () => '',
  }
  return named[concerns[kind]]() ?? about ?? ''
}

/** Where more can be seen: the ticket, else the counter, else the list of devices. */
export function alertPlace({ kind, about, ticket }: ShownAlert): string | null {
  if (ticket !== null) return `#ticket/${ticket}`
  if (kind === 'idleCounter' && about !== null) return `#counter/${about}`
  return null
}
