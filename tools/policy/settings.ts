import { strictCreditSeconds, type Counter, type Office } from '../../domain/office.ts'

type Change = (office: Office, value: string, id: string) => Office

const keys = 'priority, priority.<class>, priorityBound, returnPenaltySeconds, counter.<id>.primary, counter.<id>.secondary'

/** What each key does; the id is what stands in the key for the group. */
const settings: readonly (readonly [key: RegExp, change: Change])[] = [
  [/^priority$/, (office, value) => withCredit(office, () => true, creditIn('priority', value))],
  [/^priority\.([^.]+)$/, (office, value, id) => withCredit(office, named(office.priorityClasses, 'priority class', id), creditIn(`priority.${id}`, value))],
  [/^priorityBound$/, (office, value) => ({ ...office, priorityBound: boundIn(value) })],
  [/^returnPenaltySeconds$/, (office, value) => ({ ...office, returnPenaltySeconds: penaltyIn(value) })],
  [/^counter\.([^.]+)\.primary$/, (office, value, id) => withServices(office, id, { primary: servicesIn(office, value) })],
  [/^counter\.([^.]+)\.secondary$/, (office, value, id) => withServices(office, id, { secondary: servicesIn(office, value) })],
]

/** The office under other settings, each as `key=value`; throws with what is wrong and what is allowed. */
export function withSettings(office: Office, changes: readonly string[]): Office {
  return changes.reduce(withSetting, office)
}

function withSetting(office: Office, asked: string): Office {
  const [, key, value] = /^([^=]+)=(.*)$/.exec(asked) ?? []
  if (key === undefined || value === undefined) throw new Error(`"${asked}" is not key=value; the keys are ${keys}`)
  for (const [pattern, change] of settings) {
    const match = pattern.exec(key)
    if (match !== null) return change(office, value, match[1] ?? '')
  }
  throw new Error(`unknown key "${key}"; the keys are ${keys}`)
}

function withCredit(office: Office, isMeant: (one: { readonly id: string }) => boolean, creditSeconds: number): Office {
  return { ...office, priorityClasses: office.priorityClasses.map((one) => isMeant(one) ? { ...one, creditSeconds } : one) }
}

function withServices(office: Office, id: string, services: Partial<Pick<Counter, 'primary' | 'secondary'>>): Office {
  const isMeant = named(office.counters, 'counter', id)
  return { ...office, counters: office.counters.map((one) => isMeant(one) ? { ...one, ...services } : one) }
}

function servicesIn({ services }: Office, value: string): string[] {
  const ids = value.split(',').map((id) => id.trim()).filter((id) => id !== '')
  for (const id of ids) named(services, 'service', id)
  return [...new Set(ids)]
}

/** Finds the one that is meant; throws with those there are. Ids of our own are not for people to name. */
function named(all: readonly { readonly id: string }[], what: string, id: string): (one: { readonly id: string }) => boolean {
  const known = all.map((one) => one.id).filter((one) => !one.startsWith('@'))
  if (known.includes(id)) return (one) => one.id === id
  throw new Error(`unknown ${what} "${id}"; there are ${known.join(', ')}`)
}

function creditIn(key: string, value: string): number {
  if (value === 'strict') return strictCreditSeconds
  return wholeIn(value, 0, strictCreditSeconds) ?? wrong(key, value, `a whole number of seconds from 0 to ${String(strictCreditSeconds)}, or strict`)
}

function boundIn(value: string): number | null {
  return value === 'none' ? null : wholeIn(value, 1, 1000) ?? wrong('priorityBound', value, 'a whole number from 1 to 1000, or none')
}

function penaltyIn(value: string): number {
  return wholeIn(value, 0, strictCreditSeconds) ?? wrong('returnPenaltySeconds', value, `a whole number of seconds from 0 to ${String(strictCreditSeconds)}`)
}

function wholeIn(value: string, least: number, most: number): number | null {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN
  return number >= least && number <= most ? number : null
}

function wrong(key: string, value: string, allowed: string): never {
  throw new Error(`${key} cannot be "${value}"; it takes ${allowed}`)
}
