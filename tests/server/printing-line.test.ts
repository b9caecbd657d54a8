import { print, type Patience } from '../../server/printing/printer.ts'
import { openPrinters } from '../../server/printing/printers.ts'
import { coverOpen, openFakePrinter, paperOut, ready, type Behaviour, type FakePrinter } from '../support/fake-printer.ts'

const patience: Patience = { connect: 500, status: 100, write: 500, done: 300 }
/** More than a socket keeps for one who does not read. */
const slip = Buffer.alloc(20_000_000, 0x2e)
const small = Buffer.from('a slip')
const question = Buffer.of(0x1d, 0x72, 1)

let printer: FakePrinter
const printers: FakePrinter[] = []
afterEach(async () => { for (const one of printers.splice(0)) await one.turnOff() })

async function a(behaviour: Behaviour): Promise<FakePrinter> {
  printer = await openFakePrinter(behaviour)
  printers.push(printer)
  return printer
}

test('a printer that answers questions prints, and is believed when it says so', async () => {
  expect(await print(await a({ says: ready }), small, patience)).toBeNull()
  await jobs(1)
  expect(printer.jobs).toEqual([Buffer.concat([small, question])])
})

test('a printer that answers no questions prints too, and is believed when it has taken everything', async () => {
  expect(await print(await a({}), small, patience)).toBeNull()
  await jobs(1)
  expect(printer.jobs).toEqual([small])
})

test('nothing is sent to a printer that says it has no paper or stands open', async () => {
  expect(await print(await a({ says: paperOut }), small, patience)).toBe('printerPaper')
  expect(printer.jobs).toEqual([])
  expect(await print(await a({ says: coverOpen }), small, patience)).toBe('printerTrouble')
  expect(printer.jobs).toEqual([])
})

test('a printer that is off, or has no such name, is offline', async () => {
  await (await a({})).turnOff()
  expect(await print(printer, small, patience)).toBe('printerOffline')
  expect(await print({ host: 'no-such-printer.invalid', port: 9100 }, small, patience)).toBe('printerOffline')
})

test('a printer that breaks off in the middle of a slip may have printed it', async () => {
  expect(await print(await a({ says: ready, after: 1000 }), slip, patience)).toBe('printerUnsure')
  expect(await print(await a({ after: 1000 }), slip, patience)).toBe('printerUnsure')
  expect(await print(await a({ after: 3 }), small, patience)).toBe('printerUnsure')
})

test('nobody waits for ever for a printer that takes nothing in', async () => {
  const begun = performance.now()
  expect(await print(await a({ deaf: true }), slip, patience)).toBe('printerUnsure')
  expect(await print(await a({ deaf: true }), small, patience)).toBe('printerUnsure')
  expect(performance.now() - begun).toBeLessThan(3000)
})

test('kiosks that share a printer wait for each other', async () => {
  const shared = openPrinters(patience)
  await a({ says: ready })
  const slips = ['one', 'two', 'three'].map((text) => Buffer.from(text))
  expect(await Promise.all(slips.map((one) => shared.print(printer, one)))).toEqual([null, null, null])
  await jobs(3)
  expect(printer.jobs.map(String)).toEqual(slips.map((one) => String(Buffer.concat([one, question]))))
})

/** The end of a line comes to the printer a moment after the answer to the server. */
async function jobs(count: number): Promise<void> {
  for (let tries = 0; tries < 100 && printer.jobs.length < count; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 10) })
}
