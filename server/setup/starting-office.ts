import type { Level } from '../../domain/evaluation/rules.ts'
import type { OfficeKind } from '../../domain/first-start.ts'
import { folded } from '../../domain/folded.ts'
import holidays from '../../domain/hours/holidays.json' with { type: 'json' }
import type { OpeningHours } from '../../domain/hours/opening.ts'
import type { Office, Text } from '../../domain/office.ts'
import { completeOffice } from '../../domain/office-settings.ts'
import { spreadServices } from '../../domain/spread-services.ts'
import { demoOffice } from './demo-office.ts'
import { demoProcedures } from './demo-procedures.ts'
import sets from './starting-sets.json' with { type: 'json' }

/** Services that an office of a kind usually has, and where that is from (domain.md 2.6, 4.1–4.3). */
export const startingSets = sets

const levels: Readonly<Record<OfficeKind, Level>> = { commune: 'commune', centre: 'province', agency: 'province' }
const usualCounters: Readonly<Record<OfficeKind, number>> = { commune: 5, centre: 8, agency: 3 }

/** An office of its own as one begins with it: what it does is from the set of its kind, and can all be changed. */
export function startingOffice(kind: OfficeKind, id: string, name: Text): Office {
  const { fields, services } = startingSets[kind]
  const { timeZone, priorityClasses, priorityBound, returnPenaltySeconds, targets, evaluation } = demoOffice
  return completeOffice({
    id, name, timeZone, closesAt: '18:00', openingHours: usualHours, fields,
    services: services.map((service) => ({ ...service, open: true, quota: null })),
    procedures: kind === 'commune' ? demoProcedures : [],
    counters: spreadServices(services.map((service) => service.id), usualCounters[kind]),
    priorityClasses, priorityBound, returnPenaltySeconds, targets, evaluation: { ...evaluation, level: levels[kind] },
  })
}

/** The hours of many offices (domain.md 4.6), with the public holidays that were announced (4.7). */
const sessions = [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }]
const usualHours: OpeningHours = {
  week: { 1: sessions, 2: sessions, 3: sessions, 4: sessions, 5: sessions, 6: [], 7: [] }, cutOffMinutes: 30,
  specialDays: [...holidays.daysOff.map((day) => ({ ...day, sessions: [] })), ...holidays.makeUpDays.map((day) => ({ ...day, sessions }))],
}

/** What stands in addresses for an office: the last words of its name, "xa-an-binh", unlike any that is there. */
export function idFor(name: string, known: readonly string[]): string {
  const begins = folded(name).trim().split(' ').slice(-3).join('-').slice(0, 36) || 'co-quan'
  const others = known.filter((id) => id === begins || id.startsWith(`${begins}-`))
  return others.length === 0 ? begins : `${begins}-${String(others.length + 1)}`
}
