export type Role = 'officer' | 'manager' | 'administrator'
export type DeviceKind = 'kiosk' | 'display' | 'rating'

/** Who asks for a command. Ids only: names lie beside the ledger. */
export type Actor =
  | { readonly kind: 'staff', readonly id: string, readonly role: Role }
  | { readonly kind: 'device', readonly id: string, readonly device: DeviceKind, readonly counter: string | null }
  | { readonly kind: 'citizen', readonly ticket: string }
  | { readonly kind: 'system' }
