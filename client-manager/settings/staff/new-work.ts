import type { Account, Work } from '../../../contract/accounts.ts'

/** What somebody works as now, or worked as last, to be changed from today on. */
export function workFrom({ position, assignments }: Pick<Account, 'position' | 'assignments'>, today: string): Work {
  const last = assignments.at(-1)
  if (last === undefined) return { from: today, type: 'civilServant', home: null, position, counters: [] }
  const { from, type, home, counters = [] } = last
  return { from: from > today ? from : today, type, home, position, counters: [...counters] }
}
