import { shortDate } from '../../../client-common/format.ts'
import type { Language, Office } from '../../../domain/office.ts'
import type { Difference, Step } from './differences.ts'

/** How the page speaks. */
export interface Spoken {
  readonly t: (key: string) => string
  /** Whether there are words for this. */
  readonly te: (key: string) => boolean
  readonly language: Language
}

export interface SettingWords {
  /** "Dịch vụ › Hộ tịch › Hạn mức mỗi buổi". */
  readonly place: (steps: readonly Step[]) => string
  /** What differs, as people say it; ids become the names of what they stand for. */
  readonly values: (difference: Difference) => { readonly before: string, readonly after: string }
}

/** The settings that hold ids, and the list in which these have their names. Every other text, and every number, is meant as it stands. */
const namedIn: ReadonlyMap<string, 'counters' | 'services' | 'fields' | 'zones'> = new Map([
  ['counter', 'counters'], ['counters', 'counters'], ['zone', 'zones'], ['zones', 'zones'], ['field', 'fields'],
  ['service', 'services'], ['services', 'services'], ['primary', 'services'], ['secondary', 'services'],
])

/** Dates as people write them. */
function dateOr(said: string): string { return /^\d{4}-\d{2}-\d{2}$/.test(said) ? shortDate(said) : said }

/** What a text of a setting stands for; an id that is not there any more stays as it is. */
function meant(said: string, setting: string, office: Office, language: Language): string {
  const list = namedIn.get(setting)
  if (list === undefined) return dateOr(said)
  if (list === 'counters') return office.counters.find(({ id }) => id === said)?.label ?? said
  return office[list].find(({ id }) => id === said)?.name[language] ?? said
}

/** What was not there, or is empty. */
export function isNothing(said: unknown): said is null | undefined | '' {
  return said === null || said === undefined || said === '' || (Array.isArray(said) && said.length === 0)
}

/** Settings in words; `office` knows what ids stand for. */
export function settingWords({ t, te, language }: Spoken, office: Office): SettingWords {
  /** Targets have no names of their own: they are called by their figure. */
  function entry(said: string): string {
    return te(`settings.targets.name.${said}`) ? t(`settings.targets.name.${said}`) : said
  }

  function step(one: Step): string {
    if (typeof one !== 'string') return entry(one.entry)
    if (/^[1-7]$/.test(one)) return t(`settings.hours.weekday.${one}`)
    return te(`settings.key.${one}`) ? t(`settings.key.${one}`) : one
  }

  function value(said: unknown, setting: string): string {
    if (isNothing(said)) return t('settings.history.nothing')
    if (typeof said === 'boolean') return t(said ? 'settings.history.yes' : 'settings.history.no')
    if (Array.isArray(said)) return said.map((one) => value(one, setting)).join(', ')
    if (typeof said === 'string') return meant(said, setting, office, language)
    return typeof said === 'number' ? String(said) : inside(said as Readonly<Record<string, unknown>>)
  }

  /** What has a name is told by it, hours as hours, anything else part by part. */
  function inside(said: Readonly<Record<string, unknown>>): string {
    const { from, to, vi } = said
    if (typeof vi === 'string') return vi
    if (typeof from === 'string' && typeof to === 'string') return `${from}–${to}`
    return Object.entries(said).filter(([, part]) => part !== null && part !== undefined).map(([name, part]) => `${step(name)}: ${value(part, name)}`).join('; ')
  }

  return {
    place: (steps) => steps.map(step).join(' › '),
    values({ steps, kind, before, after }) {
      // An order is told by names already.
      const setting = kind === 'reordered' ? '' : steps.filter((one) => typeof one === 'string').at(-1) ?? ''
      return { before: value(before, setting), after: value(after, setting) }
    },
  }
}
