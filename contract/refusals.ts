import { refusalCodes } from '../domain/refusals.ts'

/** Refusals that come from the wire itself, before the domain is asked. */
const wireCodes = [
  'invalidInput', 'unknownCommand', 'tooLarge', 'tooMany', 'commandIdReused',
  'signedOut', 'notAllowed', 'notPaired', 'wrongPassword', 'unknownOffice', 'unknownDay', 'unknownCode', 'unknownDevice', 'unknownOfficer',
  'unavailable', 'internal', 'notFound', 'otherWindow',
  'noPrinter', 'printerOffline', 'printerPaper', 'printerTrouble', 'printerUnsure',
] as const

/** Every "no" that a client can hear, over sockets and over HTTP; the texts are in the clients' vi and en files. */
export const codes = [...refusalCodes, ...wireCodes] as const
export type Code = typeof codes[number]
