import { faultIn, isAnswerToPaperQuestion, isStatus, paperQuestion, statusQuestion, type PrinterStatus } from './printer-status.ts'
import { openPrinterLine, type PrinterAddress, type PrinterLine } from './printer-line.ts'

/** Why nothing, or perhaps nothing, came out. Only after 'printerUnsure' there may be a slip all the same. */
export type PrinterFault = 'printerOffline' | 'printerPaper' | 'printerTrouble' | 'printerUnsure'

/** How long each step may take, milliseconds. */
export interface Patience { readonly connect: number, readonly status: number, readonly write: number, readonly done: number }

export const usualPatience: Patience = { connect: 3000, status: 500, write: 10_000, done: 8000 }

/** Prints these bytes; null when they came out as far as the printer can say. */
export async function print(address: PrinterAddress, bytes: Uint8Array, patience = usualPatience): Promise<PrinterFault | null> {
  const line = await openPrinterLine(address, patience.connect)
  if (line === null) return 'printerOffline'
  try {
    const status = await statusOf(line, patience)
    if (!line.isUp()) return 'printerOffline'
    const fault = status === null ? null : faultIn(status)
    if (fault !== null) return fault
    // From here on a part of the slip may be out, whatever happens.
    return await isOut(line, bytes, status !== null, patience) ? null : 'printerUnsure'
  } finally {
    line.destroy()
  }
}

async function isOut(line: PrinterLine, bytes: Uint8Array, answers: boolean, patience: Patience): Promise<boolean> {
  if (!await line.write(bytes, patience.write)) return false
  return answers ? isPrinted(line, patience) : line.finish(patience.done)
}

/** Null for a printer that does not answer such questions: then nothing is known, and printing is tried. */
export async function statusOf(line: PrinterLine, { status }: Patience): Promise<PrinterStatus | null> {
  const printer = await line.ask(statusQuestion('printer'), isStatus, status)
  if (printer === null) return null
  const cause = await line.ask(statusQuestion('cause'), isStatus, status)
  const paper = await line.ask(statusQuestion('paper'), isStatus, status)
  return { printer, cause: cause ?? 0, paper: paper ?? 0 }
}

/**
 * A question that waits its turn behind the picture is answered when that is out. Where it is not answered, the printer
 * stands still, or does not know the question: then its state says which.
 */
async function isPrinted(line: PrinterLine, patience: Patience): Promise<boolean> {
  const answer = await line.ask(paperQuestion, isAnswerToPaperQuestion, patience.done)
  if (answer !== null) return true
  const status = await statusOf(line, patience)
  return status !== null && faultIn(status) === null
}
