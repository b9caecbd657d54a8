import { sessionsOverlap } from './hours/opening.ts'
import { isLetter } from './letters.ts'
import { mostCreditSeconds, strictCreditSeconds, type Office, type Text } from './office.ts'

export const settingFaultCodes = [
  'twice', 'unknownField', 'unknownService', 'endsBeforeItBegins', 'overlap', 'noneLeft', 'empty',
  'wrongForm', 'unknownForm', 'changedForm',
  'begunTarget', 'noBaseline',
  'wrongLetter', 'tooMuchCredit',
  'wrongValue', 'noMedia',
  'noClip', 'placeholderMissing', 'placeholderMisplaced',
] as const
export type SettingFaultCode = typeof settingFaultCodes[number]

/** What is wrong with the settings, and where: such as "counters.q1.primary". */
export interface SettingFault { readonly code: SettingFaultCode, readonly at: string }

/** Everything in an office's settings that contradicts itself; empty when it can be worked with. */
export function officeFaults(office: Office): SettingFault[] {
  return [...namedTwice(office), ...unknownPlaces(office), ...hoursFaults(office), ...emptyFaults(office), ...hallFaults(office), ...nameless(office), ...ruleFaults(office)]
}

const lists = ['fields', 'services', 'procedures', 'counters', 'priorityClasses', 'zones'] as const

function namedTwice(office: Office): SettingFault[] {
  const ids = lists.flatMap((list) => repeated(office[list].map(({ id }) => id)).map((id) => fault('twice', `${list}.${id}`)))
  const labels = repeated(office.counters.map(({ label }) => label)).map((label) => fault('twice', `counters.label.${label}`))
  const taken = office.counters.flatMap(({ id, primary, secondary }) =>
    repeated([...primary, ...secondary]).map((service) => fault('twice', `counters.${id}.${service}`)))
  return [...ids, ...labels, ...taken]
}

function unknownPlaces({ fields, services, procedures, counters }: Office): SettingFault[] {
  const isField = (id: string) => fields.some((field) => field.id === id)
  const isService = (id: string) => services.some((service) => service.id === id)
  return [
    ...services.filter(({ field }) => !isField(field)).map(({ id }) => fault('unknownField', `services.${id}.field`)),
    ...procedures.filter(({ service }) => !isService(service)).map(({ id }) => fault('unknownService', `procedures.${id}.service`)),
    ...counters.filter(({ primary, secondary }) => ![...primary, ...secondary].every(isService))
      .map(({ id }) => fault('unknownService', `counters.${id}.primary`)),
  ]
}

function hoursFaults({ openingHours, targets }: Office): SettingFault[] {
  const days = openingHours === null ? [] : [
    ...Object.entries(openingHours.week).map(([day, sessions]) => ({ at: `openingHours.week.${day}`, sessions })),
    ...openingHours.specialDays.map(({ date, sessions }) => ({ at: `openingHours.specialDays.${date}`, sessions })),
  ]
  return [
    ...days.filter(({ sessions }) => sessions.some(({ from, to }) => to <= from)).map(({ at }) => fault('endsBeforeItBegins', at)),
    ...days.filter(({ sessions }) => sessionsOverlap(sessions)).map(({ at }) => fault('overlap', at)),
    ...repeated(openingHours?.specialDays.map(({ date }) => date) ?? []).map((date) => fault('twice', `openingHours.specialDays.${date}`)),
    ...targets.filter(({ from, to }) => to !== null && to < from).map(({ kpi, from }) => fault('endsBeforeItBegins', `targets.${kpi}.${from}`)),
  ]
}

/** An office without a service or a counter could give nobody a number. */
function emptyFaults({ services, counters }: Office): SettingFault[] {
  return [
    ...services.length === 0 ? [fault('noneLeft', 'services')] : [],
    ...counters.length === 0 ? [fault('noneLeft', 'counters')] : [],
  ]
}

const named = ['fields', 'services', 'procedures', 'priorityClasses'] as const

/** What has no name could not be chosen, nor a counter without a number be found. */
function nameless(office: Office): SettingFault[] {
  return [
    ...named.flatMap((list) => office[list].filter(({ name }) => !isNamed(name)).map(({ id }) => fault('empty', `${list}.${id}.name`))),
    ...isNamed(office.name) ? [] : [fault('empty', 'name')],
    ...office.counters.filter(({ label }) => label.trim() === '').map(({ id }) => fault('empty', `counters.${id}.label`)),
    ...office.counters.filter(({ name }) => name !== undefined && !isNamed(name)).map(({ id }) => fault('empty', `counters.${id}.name`)),
    ...office.priorityClasses.filter(({ proof }) => proof !== undefined && !isNamed(proof)).map(({ id }) => fault('empty', `priorityClasses.${id}.proof`)),
  ]
}

/** Letters that no number can begin with, and credits that are neither bounded nor said to be strict. */
function ruleFaults({ services, priorityClasses }: Office): SettingFault[] {
  const isBounded = (seconds: number) => seconds <= mostCreditSeconds || seconds === strictCreditSeconds
  return [
    ...services.filter(({ prefix }) => !isLetter(prefix)).map(({ id }) => fault('wrongLetter', `services.${id}.prefix`)),
    ...priorityClasses.filter(({ creditSeconds }) => !isBounded(creditSeconds)).map(({ id }) => fault('tooMuchCredit', `priorityClasses.${id}.creditSeconds`)),
  ]
}

/** A zone without a name or a counter, and a notice that says nothing, would leave displays empty. */
function hallFaults({ zones, notices }: Office): SettingFault[] {
  return [
    ...zones.flatMap(({ name, counters }, index) => isNamed(name) && counters.length > 0 ? [] : [fault('empty', `zones.${index + 1}`)]),
    ...notices.items.flatMap(({ kind, text }, index) => kind !== 'text' || (text !== null && text.vi !== '') ? [] : [fault('empty', `notices.${index + 1}`)]),
    ...notices.items.flatMap(({ from, to }, index) => from === null || to === null || from <= to ? [] : [fault('endsBeforeItBegins', `notices.${index + 1}`)]),
  ]
}

function isNamed({ vi, en }: Text): boolean {
  return vi.trim() !== '' && en.trim() !== ''
}

function fault(code: SettingFaultCode, at: string): SettingFault {
  return { code, at }
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
