export const roles = ['officer', 'manager', 'administrator', 'provinceManager', 'inspector', 'operator'] as const
/**
 * The first three work in an office; two look over the offices of a unit and change nothing in any of them. An operator keeps the
 * machines of the whole installation: sees that they work, and nothing of what is done on them.
 */
export type Role = typeof roles[number]
export type DeviceKind = 'kiosk' | 'display' | 'rating'

/** Who asks for a command. Ids only: names lie beside the ledger. */
export type Actor =
  | { readonly kind: 'staff', readonly id: string, readonly role: Role }
  | {
    readonly kind: 'device', readonly id: string, readonly device: DeviceKind, readonly counter: string | null
    /** At a rating tablet of no counter: the ticket whose code was given there and found right. */
    readonly ticket?: string
  }
  | { readonly kind: 'citizen', readonly ticket: string }
  /** Who knows the code of the dossier that a transaction was about; may rate that and nothing else. */
  | { readonly kind: 'dossier', readonly ticket: string, readonly transaction: number }
  /** Who is about to take a number on a phone. `device` tells one phone from another on one day at one office, and no longer. */
  | { readonly kind: 'visitor', readonly device: string }
  | { readonly kind: 'system' }
