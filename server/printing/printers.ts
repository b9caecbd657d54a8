import { print, usualPatience, type PrinterFault } from './printer.ts'
import type { PrinterAddress } from './printer-line.ts'
import { lookAtPrinter, type PrinterState } from './printer-state.ts'

export interface Printers {
  /** Null when it was printed. */
  print(address: PrinterAddress, bytes: Uint8Array): Promise<PrinterFault | null>
  /** How it is; null when nothing keeps it from printing. */
  look(address: PrinterAddress): Promise<PrinterState>
}

/** The printers of all kiosks. Most take one connection at a time: kiosks that share one wait for each other. */
export function openPrinters(patience = usualPatience): Printers {
  const busy = new Map<string, Promise<unknown>>()
  function inTurn<T>(address: PrinterAddress, work: () => Promise<T>): Promise<T> {
    const name = `${address.host}|${address.port}`
    const working = (busy.get(name) ?? Promise.resolve()).then(work)
    const done = working.catch(() => undefined).then(() => { if (busy.get(name) === done) busy.delete(name) })
    busy.set(name, done)
    return working
  }
  return {
    print: (address, bytes) => inTurn(address, () => print(address, bytes, patience)),
    look: (address) => inTurn(address, () => lookAtPrinter(address, patience)),
  }
}
