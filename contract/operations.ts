import { z } from 'zod'
import { Id } from './texts.ts'

/** Which office is asked about. */
export const OfOffice = z.object({ office: Id })

/** A screen as whoever keeps it sees it; `seenAt`: when it was last noted to be connected. */
export interface KeptDevice { readonly id: string, readonly kind: 'kiosk' | 'display' | 'rating', readonly name: string, readonly seenAt: number | null }
export interface KeptOffice { readonly id: string, readonly name: { readonly vi: string, readonly en: string }, readonly timeZone: string, readonly devices: readonly KeptDevice[] }

/** Every office of the installation with its screens. `at`: the server's time. */
export interface KeptOffices { readonly at: number, readonly offices: readonly KeptOffice[] }

/** The files that lie where backups are put, newest first; null: this server makes none. */
export interface KeptBackups {
  readonly at: number
  readonly isMaking: boolean
  readonly last: { readonly at: number, readonly file: string, readonly bytes: number, readonly ledgers: number, readonly entries: number } | null
  readonly failedAt: number | null
  readonly files: readonly { readonly file: string, readonly bytes: number }[] | null
}
