import type { DayStatistics } from '../../contract/http.ts'
import type { Office } from '../../domain/office.ts'
import { formInForce } from '../../domain/rating/forms.ts'
import { scaleBeforeForms, type Scale } from '../../domain/rating/scale.ts'
import { total, totalBy, type Statistics } from '../../domain/statistics/statistics.ts'
import { figuresOf } from './figures-of.ts'

export interface MeasuredDay { readonly office: string, readonly date: string, readonly closed: boolean, readonly statistics: Statistics }

/** A day as people and programs read it, in all and by service. */
export function dayFigures({ statistics, ...day }: MeasuredDay, settings: Office | null): DayStatistics {
  const scale = scaleOn(settings, day.date)
  const services = [...totalBy(statistics, 'service')].filter(([id]) => id !== '').map(([id, cell]) => [id, figuresOf(cell, scale)] as const)
  return { ...day, all: figuresOf(total(statistics), scale), services: Object.fromEntries(services) }
}

/** The scale on which citizens are asked on a date. */
export function scaleOn(settings: Office | null, date: string): Scale {
  return settings === null ? scaleBeforeForms : formInForce(settings, date).scale
}
