import { openPrinterLine, type PrinterAddress } from './printer-line.ts'
import { faultIn, isPaperLow } from './printer-status.ts'
import { statusOf, type Patience } from './printer.ts'

/** What keeps a printer from printing, or soon will; null when nothing does. 'printerMute': it is there, but answers no questions. */
export type PrinterState = 'printerOffline' | 'printerPaper' | 'printerTrouble' | 'printerPaperLow' | 'printerMute' | null

/** Asks a printer how it is; nothing comes out of it. */
export async function lookAtPrinter(address: PrinterAddress, patience: Patience): Promise<PrinterState> {
  const line = await openPrinterLine(address, patience.connect)
  if (line === null) return 'printerOffline'
  try {
    const status = await statusOf(line, patience)
    if (status === null) return 'printerMute'
    return faultIn(status) ?? (isPaperLow(status) ? 'printerPaperLow' : null)
  } finally {
    line.destroy()
  }
}
