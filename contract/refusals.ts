import { evaluationRefusals } from '../domain/evaluation/refusals.ts'
import { organisationRefusals } from '../domain/organisation/refusals.ts'
import { passwordRefusals } from '../domain/passwords.ts'
import { petitionRefusals } from '../domain/petitions/refusals.ts'
import { publicationRefusals } from '../domain/publication/refusals.ts'
import { refusalCodes } from '../domain/refusals.ts'

/** Refusals that come from the wire itself, before the domain is asked. */
const wireCodes = [
  'invalidInput', 'unknownCommand', 'tooLarge', 'tooMany', 'commandIdReused',
  'signedOut', 'notAllowed', 'notPaired', 'wrongPassword', 'unknownOffice', 'unknownDay', 'unknownCode', 'unknownDevice', 'unknownZone', 'unknownOfficer', 'unknownDistanceDevice', 'unknownKey',
  'settingsChanged', 'settingsWrong',
  'unavailable', 'internal', 'notFound', 'otherWindow',
  'wrongTicketCode',
  'signInPaused', 'newPasswordNeeded', 'secondFactorNeeded', 'secondFactorToSet', 'wrongSecondFactor', ...passwordRefusals,
  'unreadableMedia', 'tooManyMedia', 'unreadableTable', 'unreadableConfiguration', 'newerConfiguration',
  'noPrinter', 'printerOffline', 'printerPaper', 'printerTrouble', 'printerUnsure',
] as const

/** Every "no" that a client can hear, over sockets and over HTTP; the texts are in the clients' vi and en files. */
export const codes = [...refusalCodes, ...petitionRefusals, ...evaluationRefusals, ...organisationRefusals, ...publicationRefusals, ...wireCodes] as const
export type Code = typeof codes[number]
