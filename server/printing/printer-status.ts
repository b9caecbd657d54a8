/** The state of a printer in the bytes of ESC/POS: itself, why it is offline, its paper. */
export interface PrinterStatus { readonly printer: number, readonly cause: number, readonly paper: number }

const kinds = { printer: 1, cause: 2, paper: 4 } as const

/** DLE EOT n: answered at once, also by a printer that is offline. */
export function statusQuestion(kind: keyof typeof kinds): Uint8Array {
  return Uint8Array.of(0x10, 0x04, kinds[kind])
}

/** GS r 1: answered in its turn, when everything sent before has been printed. */
export const paperQuestion = Uint8Array.of(0x1d, 0x72, 1)

/** Four bits of every answer to DLE EOT are fixed. */
export function isStatus(byte: number): boolean {
  return (byte & 0x93) === 0x12
}

export function isAnswerToPaperQuestion(byte: number): boolean {
  return (byte & 0x90) === 0
}

const offline = 0x08
const coverOpenOrError = 0x44
const stoppedWithoutPaper = 0x20
const noPaper = 0x60

/** What keeps this printer from printing; null when nothing does. */
export function faultIn({ printer, cause, paper }: PrinterStatus): 'printerPaper' | 'printerTrouble' | null {
  if ((paper & noPaper) !== 0 || (cause & stoppedWithoutPaper) !== 0) return 'printerPaper'
  return (cause & coverOpenOrError) !== 0 || (printer & offline) !== 0 ? 'printerTrouble' : null
}

const nearEnd = 0x0c

/** The roll will have to be changed soon. */
export function isPaperLow({ paper }: PrinterStatus): boolean {
  return (paper & nearEnd) !== 0
}
