import { dateAfter } from '../../../../domain/hours/calendar.ts'
import type { Office } from '../../../../domain/office.ts'
import { trustRecordOf, type TrustRecord } from '../../../../domain/trust/record.ts'
import { date, office, officeHours } from '../../support/office.ts'
import { chanceFrom } from './chance.ts'
import { honest, type Habits } from './habits.ts'
import { SimulatedDay } from './simulated-day.ts'
import { WorkingDay, type Desk, type Tricks } from './working-day.ts'

/** An officer of the simulated office and how their days go. */
export interface Staffed { readonly name: string, readonly habits: Habits, readonly tricks?: () => Tricks }

export interface DaysAsked {
  readonly seed: number
  readonly staff: readonly Staffed[]
  readonly days?: number
  readonly hours?: Office['openingHours']
  /** The prefixes of the numbers, by counter. */
  readonly prefixes?: readonly string[]
}

/** Four officers as they are, each with a counter and a service of their own. */
export const honestStaff: readonly Staffed[] = Object.entries(honest).map(([name, habits]) => ({ name, habits }))

const letters = ['A', 'B', 'C', 'D']

function officeWith(staff: readonly Staffed[], hours: Office['openingHours'], prefixes: readonly string[]): Office {
  const [service] = office.services
  if (service === undefined) throw new Error('the office has no service')
  return {
    ...office, openingHours: hours, procedures: [],
    services: staff.map(({ name }, place) => ({ ...service, id: `service-${name}`, prefix: prefixes[place] ?? 'X' })),
    counters: staff.map(({ name }) => ({ id: `counter-${name}`, label: name, primary: [`service-${name}`], secondary: [], only: null })),
  }
}

/** Working days that come about from a seed, through decisions and their folds, as the rules of trust see them. */
export function trustRecords({ seed, staff, days = 1, hours = officeHours, prefixes = letters }: DaysAsked): TrustRecord[] {
  const opened = officeWith(staff, hours, prefixes)
  return Array.from({ length: days }, (_, day) => {
    const sim = new SimulatedDay(opened, dateAfter(date, day))
    for (const { name, habits, tricks } of staff) {
      const desk: Desk = { officer: name, counter: `counter-${name}`, service: `service-${name}` }
      new WorkingDay(sim, desk, { chance: chanceFrom(seed * 1000 + day, name), habits, tricks: tricks?.() ?? {} })
    }
    return trustRecordOf(sim.run())
  })
}
