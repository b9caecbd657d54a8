import { z } from 'zod'
import { LocalDate } from './texts.ts'

/** What is looked at every morning. */
export const checkNames = ['database', 'ledger', 'disk', 'backup', 'clock', 'screens', 'printers', 'voice', 'loudspeaker'] as const

/** 'look': works, but somebody ought to see to it soon; 'none': there is nothing to be tested, or nothing can be said yet. */
export const checkStates = ['well', 'look', 'trouble', 'none'] as const

export const findings = [
  'databaseFine', 'databaseSilent', 'ledgerFine', 'ledgerBroken', 'ledgerNone', 'diskFine', 'diskLow', 'diskUnknown',
  'backupFine', 'backupOld', 'backupFailed', 'backupNone', 'backupOff', 'clockFine', 'clockOff',
  'screensFine', 'screensAway', 'screensNone', 'printersFine', 'printersNone',
  'printerOffline', 'printerPaper', 'printerTrouble', 'printerPaperLow', 'printerMute',
  'voiceFine', 'voiceMissing', 'speakerHeard', 'speakerSilent', 'speakerNotYet',
] as const

/** What was found; `about` names screens, printers, clips or a date, `figures` what the sentence about it puts in. */
export const Check = z.strictObject({
  name: z.enum(checkNames), state: z.enum(checkStates), finding: z.enum(findings),
  about: z.array(z.string()).readonly(), figures: z.record(z.string(), z.number()),
})
export type Check = z.infer<typeof Check>

/** `at`: the server's time now; `seen`: who of the managers was the first to see it today, and whether all was well then. */
export const SelfTestReport = z.strictObject({
  date: LocalDate, at: z.number(), checks: z.array(Check).readonly(),
  seen: z.strictObject({ by: z.string(), at: z.number(), isWell: z.boolean() }).nullable(),
})
export type SelfTestReport = z.infer<typeof SelfTestReport>
