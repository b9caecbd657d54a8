import { print, usualPatience, type PrinterFault } from './printer.ts'
import type { PrinterAddress } from './printer-line.ts'

export interface Printers {
  /** Null when it was printed. */
  print(address: PrinterAddress, bytes: Uint8Array): Promise<PrinterFault | null>
}

/** The printers of all kiosks. Most take one connection at a time: kiosks that share one wait for each other. */
export function openPrinters(patience = usualPatience): Printers {
  const busy = new Map<string, Promise<unknown>>()
  return {
    print(address, bytes) {
      const name = `${address.host}|${address.port}`
      const printing = (busy.get(name) ?? Promise.resolve()).then(() => print(address, bytes, patience))
      const done = printing.catch(() => undefined).then(() => { if (busy.get(name) === done) busy.delete(name) })
      busy.set(name, done)
      return printing
    },
  }
}
