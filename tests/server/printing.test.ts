import { randomUUID } from 'node:crypto'
import { ticketSlip } from '../../domain/slip/ticket-slip.ts'
import { drawSlip } from '../../server/printing/draw-slip.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openFakePrinter, paperOut, ready, type FakePrinter } from '../support/fake-printer.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { printedPaper } from '../support/printed-paper.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { no, take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { at, printingKiosk } from './support/printing-kiosk.ts'

let databases: Databases
let database: Database
let hall: Hall
let printer: FakePrinter

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })

beforeEach(async () => {
  database = await databases.open()
  hall = await openHall(database, { limits: lavish, others: [otherOffice] })
  printer = await openFakePrinter({ says: ready })
})
afterEach(async () => {
  await hall.close()
  await printer.turnOff()
})

const ok = { ok: true, answer: null }

async function kioskWithPaper(paper: 80 | 58 = 80) {
  const kiosk = await printingKiosk(hall)
  expect((await kiosk.setPrinting(at(printer, paper))).status).toBe(204)
  return kiosk
}

/** The printer hears that a slip is complete a moment after the kiosk hears that it is out. */
async function slips(count: number): Promise<readonly Buffer[]> {
  for (let tries = 0; tries < 200 && printer.jobs.length < count; tries += 1) await new Promise((resolve) => { setTimeout(resolve, 10) })
  return printer.jobs
}

test.each([80, 58] as const)('a number taken at a kiosk comes out of its printer on %i mm, with its own link', async (paper) => {
  const kiosk = await kioskWithPaper(paper)
  await take(kiosk.screen)
  const { ticket, link } = await take(kiosk.screen)
  expect(await kiosk.print(link)).toEqual(ok)
  const [job = Buffer.alloc(0)] = await slips(1)
  const expected = ticketSlip({
    office: smallOffice, service: smallOffice.services[0]?.name ?? { vi: '', en: '' }, number: ticket, language: 'vi',
    issuedAt: hall.clock.now(), ahead: 1, expected: null, link: hall.url + link,
  })
  const { picture, isCutAtTheEnd } = printedPaper(job)
  expect([picture, isCutAtTheEnd]).toEqual([drawSlip(expected, paper), true])
})

test('the same print asked for twice comes out once; asked for anew it comes out again', async () => {
  const kiosk = await kioskWithPaper()
  const { link } = await take(kiosk.screen)
  const id = randomUUID()
  expect(await Promise.all([kiosk.print(link, id), kiosk.print(link, id), kiosk.print(link, id, true)])).toEqual([ok, ok, ok])
  expect(await kiosk.print(link, id)).toEqual(ok)
  expect(await slips(1)).toHaveLength(1)
  expect(await kiosk.print((await take(kiosk.screen)).link, id)).toEqual(no('commandIdReused'))
  expect(await kiosk.print(link)).toEqual(ok)
  expect(await slips(2)).toHaveLength(2)
})

test('who asks again for what the server does not remember is told that it is not certain, and nothing comes out', async () => {
  const kiosk = await kioskWithPaper()
  const { link } = await take(kiosk.screen)
  expect(await kiosk.print(link, randomUUID(), true)).toEqual(no('printerUnsure'))
  expect(printer.jobs).toEqual([])
})

test('a kiosk prints neither what another one gave out, nor another office, nor yesterday, nor what was made up', async () => {
  const [kiosk, second, stranger] = [await kioskWithPaper(), await hall.kiosk(), await printingKiosk(hall, 'other-admin')]
  expect(await kiosk.print((await take(second)).link)).toEqual(no('notYourTicket'))
  expect(await kiosk.print((await take(stranger.screen)).link)).toEqual(no('unknownTicket'))
  const { link } = await take(kiosk.screen)
  for (const madeUp of [`${link}x`, link.replace('A0', 'L0'), '/t/', '', 'http://elsewhere/'.repeat(10)]) {
    expect(await kiosk.print(madeUp)).toEqual(no('unknownTicket'))
  }
  hall.clock.pass(24 * 3_600_000)
  expect(await kiosk.print(link)).toEqual(no('unknownTicket'))
  expect(printer.jobs).toEqual([])
})

test('a ticket that is over is not printed', async () => {
  const kiosk = await kioskWithPaper()
  const { ticket, link } = await take(kiosk.screen)
  expect(await kiosk.screen.send('ticket:withdraw', { ticket })).toMatchObject({ ok: true })
  expect(await kiosk.print(link)).toEqual(no('ticketOver'))
})

test('nobody but a kiosk prints', async () => {
  const { link } = await take(await hall.kiosk())
  const asked = { id: randomUUID(), link, again: false }
  const others = [await hall.display(), await hall.tablet('1'), await hall.counter('1'), await hall.manager(), await hall.phone(link)]
  for (const one of others) expect(await one.raw('print', asked)).toEqual(no('notAllowed'))
})

test('nonsense is not printed', async () => {
  const kiosk = await kioskWithPaper()
  for (const asked of [null, {}, { id: 'x', link: '/t/', again: false }, { id: randomUUID(), link: 7, again: false }, { id: randomUUID(), link: '', more: 1 }]) {
    expect(await kiosk.screen.raw('print', asked)).toEqual(no('invalidInput'))
  }
})

test('a kiosk whose printer is off or empty is told which, and prints when that is mended', async () => {
  const kiosk = await kioskWithPaper()
  const { link } = await take(kiosk.screen)
  await printer.turnOff()
  expect(await kiosk.print(link)).toEqual(no('printerOffline'))
  await printer.turnOn()
  printer.behave({ says: paperOut })
  expect(await kiosk.print(link)).toEqual(no('printerPaper'))
  printer.behave({ says: ready })
  expect(await kiosk.print(link)).toEqual(ok)
  expect(await slips(1)).toHaveLength(1)
})

test('a kiosk without a printer says so, also one that was paired before there were printers', async () => {
  const kiosk = await printingKiosk(hall)
  const { link } = await take(kiosk.screen)
  expect(await kiosk.print(link)).toEqual(no('noPrinter'))
  await database.models.devices.updateOne({ _id: kiosk.id }, { $unset: { printing: 1 } })
  expect(await kiosk.print(link)).toEqual(no('noPrinter'))
  await kiosk.setPrinting({ mode: 'browser', paper: 58, printer: null })
  expect(await kiosk.print(link)).toEqual(no('noPrinter'))
})
