import { useI18n } from 'vue-i18n'
import { shortDate } from '../../../client-common/format.ts'
import { language } from '../../../client-common/i18n.ts'
import type { Office } from '../../../domain/office.ts'
import type { Step } from './differences.ts'

export interface SettingWords {
  /** "Dịch vụ › Hộ tịch › Hạn mức mỗi buổi". */
  readonly place: (steps: readonly Step[]) => string
  /** A setting's value as people say it; ids become the names of what they stand for. */
  readonly value: (value: unknown) => string
}

/** Dates as people write them. */
function dateOr(said: string): string { return /^\d{4}-\d{2}-\d{2}$/.test(said) ? shortDate(said) : said }

/** What was not there, or is empty. */
export function isNothing(said: unknown): said is null | undefined | '' {
  return said === null || said === undefined || said === '' || (Array.isArray(said) && said.length === 0)
}

/** Settings in words; `office` knows what ids stand for. */
export function useSettingWords(office: () => Office): SettingWords {
  const i18n = useI18n()
  const { t } = i18n

  /** Targets have no names of their own: they are called by their figure. */
  function entry(said: string): string {
    return i18n.te(`settings.targets.name.${said}`) ? t(`settings.targets.name.${said}`) : said
  }

  function step(one: Step): string {
    if (typeof one !== 'string') return entry(one.entry)
    if (/^[1-7]$/.test(one)) return t(`settings.hours.weekday.${one}`)
    return i18n.te(`settings.key.${one}`) ? t(`settings.key.${one}`) : one
  }

  function nameOf(id: string): string {
    const { services, counters, fields, zones } = office()
    const label = counters.find((one) => one.id === id)?.label
    return label ?? [...services, ...fields, ...zones].find((one) => one.id === id)?.name[language.value] ?? dateOr(id)
  }

  function value(said: unknown): string {
    if (isNothing(said)) return t('settings.history.nothing')
    if (typeof said === 'boolean') return t(said ? 'settings.history.yes' : 'settings.history.no')
    if (Array.isArray(said)) return said.map(value).join(', ')
    if (typeof said === 'string' || typeof said === 'number') return nameOf(String(said))
    return inside(said as Readonly<Record<string, unknown>>)
  }

  /** What has a name is told by it, hours as hours, anything else part by part. */
  function inside(said: Readonly<Record<string, unknown>>): string {
    const { from, to, vi } = said
    if (typeof vi === 'string') return vi
    if (typeof from === 'string' && typeof to === 'string') return `${from}–${to}`
    return Object.entries(said).filter(([, part]) => part !== null && part !== undefined).map(([name, part]) => `${step(name)}: ${value(part)}`).join('; ')
  }

  return { place: (steps) => steps.map(step).join(' › '), value }
}
