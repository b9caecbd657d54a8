import type { Role } from '../actor.ts'

/** The roles that somebody may give to the people of the own office, and whose accounts they may change. */
export function grantable(role: Role): readonly Role[] {
  if (role === 'administrator') return ['officer', 'manager', 'administrator']
  return role === 'manager' ? ['officer'] : []
}

/** What an account is, as far as it matters for whether somebody may change it. */
export interface Account { readonly id: string, readonly role: Role, readonly isActive: boolean }

/**
 * Why nobody may take an account away, or make it something less: the own one, lest somebody shuts themselves out, and that of
 * the last administrator; null when it may be done.
 */
export function standsInTheWay(accounts: readonly Account[], id: string, by: string): 'ownAccount' | 'lastAdministrator' | null {
  if (id === by) return 'ownAccount'
  const others = accounts.filter((one) => one.id !== id && one.isActive && one.role === 'administrator')
  const isAdministrator = accounts.some((one) => one.id === id && one.role === 'administrator')
  return isAdministrator && others.length === 0 ? 'lastAdministrator' : null
}
