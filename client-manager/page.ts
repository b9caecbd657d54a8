import type { Session } from '../contract/http.ts'
import { mayArrange } from '../domain/organisation/rights.ts'

/** The pages of the manager's screen, by what stands after # in the address. */
export type Page = 'today' | 'trends' | 'film' | 'satisfaction' | 'petitions' | 'trust' | 'evaluation' | 'reports' | 'publication' | 'devices' | 'settings' | 'organisation'

const forManagers: readonly Page[] = ['today', 'trends', 'film', 'satisfaction', 'petitions', 'trust', 'evaluation', 'reports', 'publication', 'settings']

/** The pages of somebody who leads an office, in the order of the tabs. */
export function pagesFor(session: Session): readonly Page[] {
  if (session.role !== 'administrator') return forManagers
  return [...forManagers, 'devices', ...mayArrange(session) ? ['organisation' as const] : []]
}
