import type { Check } from '../../contract/self-test.ts'
import type { LedgerBreak } from '../../contract/trust.ts'
import type { WatchedScreen } from '../../domain/views/alerts.ts'
import type { Call } from '../../domain/day.ts'
import type { PrinterState } from '../printing/printer-state.ts'
import type { MadeBackup } from '../store/backups.ts'
import { leastFreeBytes } from './disk-watch.ts'

/** What the figures mean that were measured: one check for each, pure. */

type More = Partial<Pick<Check, 'about' | 'figures'>>

function check(name: Check['name'], state: Check['state'], finding: Check['finding'], { about = [], figures = {} }: More = {}): Check {
  return { name, state, finding, about, figures }
}

export function judgeDatabase(isThere: boolean): Check {
  return isThere ? check('database', 'well', 'databaseFine') : check('database', 'trouble', 'databaseSilent')
}

/** Of the last day that has a ledger; null: there is none yet. */
export function judgeLedger(last: { readonly date: string, readonly entries: number, readonly broken: LedgerBreak | null } | null): Check {
  if (last === null) return check('ledger', 'none', 'ledgerNone')
  const { date, entries, broken } = last
  if (broken === null) return check('ledger', 'well', 'ledgerFine', { about: [date], figures: { entries } })
  return check('ledger', 'trouble', 'ledgerBroken', { about: [date], figures: { seq: broken.seq } })
}

export function judgeDisk(free: number | null): Check {
  if (free === null) return check('disk', 'none', 'diskUnknown')
  const figures = { gigabytes: Math.floor(free / 1024 ** 3 * 10) / 10 }
  return free < leastFreeBytes ? check('disk', 'trouble', 'diskLow', { figures }) : check('disk', 'well', 'diskFine', { figures })
}

/** A night and some hours: one that was left out is older. */
const oldestHours = 26

export function judgeBackup(now: number, made: MadeBackup | null, failedAt: number | null): Check {
  if (failedAt !== null) return check('backup', 'trouble', 'backupFailed')
  if (made === null) return check('backup', 'look', 'backupNone')
  const hours = Math.max(0, Math.floor((now - made.at) / 3_600_000))
  if (hours >= oldestHours) return check('backup', 'trouble', 'backupOld', { figures: { hours } })
  return check('backup', 'well', 'backupFine', { figures: { hours, ledgers: made.ledgers, entries: made.entries } })
}

export const noBackups = check('backup', 'none', 'backupOff')

/** More than this is seen on a wall clock. */
const clockMs = 2000

/** How far the server's clock is from the database's. */
export function judgeClock(differenceMs: number): Check {
  const figures = { seconds: Math.round(Math.abs(differenceMs) / 1000) }
  return Math.abs(differenceMs) > clockMs ? check('clock', 'look', 'clockOff', { figures }) : check('clock', 'well', 'clockFine', { figures })
}

export function judgeScreens(screens: readonly WatchedScreen[]): Check {
  const away = screens.filter(({ awaySince }) => awaySince !== null)
  if (screens.length === 0) return check('screens', 'none', 'screensNone')
  if (away.length === 0) return check('screens', 'well', 'screensFine', { figures: { count: screens.length } })
  return check('screens', 'trouble', 'screensAway', { about: away.map(({ name }) => name), figures: { away: away.length, count: screens.length } })
}

/** One check for each thing that is wrong with some printer. */
export function judgePrinters(printers: readonly { readonly kiosk: string, readonly state: PrinterState }[]): Check[] {
  if (printers.length === 0) return [check('printers', 'none', 'printersNone')]
  const wrong = [...new Set(printers.flatMap(({ state }) => state ?? []))]
  if (wrong.length === 0) return [check('printers', 'well', 'printersFine', { figures: { count: printers.length } })]
  return wrong.map((finding) => check('printers', finding === 'printerPaperLow' || finding === 'printerMute' ? 'look' : 'trouble', finding, {
    about: printers.filter(({ state }) => state === finding).map(({ kiosk }) => kiosk),
  }))
}

export function judgeVoice({ needed, missing }: { readonly needed: number, readonly missing: readonly string[] }): Check {
  if (missing.length === 0) return check('voice', 'well', 'voiceFine', { figures: { clips: needed } })
  return check('voice', 'trouble', 'voiceMissing', { about: missing.slice(0, 10), figures: { clips: missing.length } })
}

/** Whether the hall has said today that calls were spoken. A call has half a minute to be heard. */
export function judgeLoudspeaker(calls: readonly Call[], now: number): Check {
  const heard = calls.filter(({ spokenAt }) => spokenAt !== null)
  if (heard.length > 0) return check('loudspeaker', 'well', 'speakerHeard', { figures: { calls: heard.length } })
  const isSilent = calls.some(({ at }) => now - at > 30_000)
  return isSilent ? check('loudspeaker', 'trouble', 'speakerSilent') : check('loudspeaker', 'none', 'speakerNotYet')
}
