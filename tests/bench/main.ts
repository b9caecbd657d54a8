import { availableParallelism, loadavg } from 'node:os'
import { startDatabases, type Databases } from '../support/database.ts'
import { measureClicks } from './measure-clicks.ts'
import { measureOffices } from './measure-offices.ts'
import { busyOffice, hallOffice } from './offices.ts'
import type { OurOrders, OurServer } from './our-server.ts'
import type { PlainOrders, PlainServer } from './plain-server.ts'
import { choosingAmong, decidingOnADay } from './deciding.ts'
import { figure } from './figures.ts'
import { foldOfADay } from './fold-of-a-day.ts'
import { forked } from './forked.ts'
import { viewingLive } from './manager-view.ts'
import { sampleOf } from './sample.ts'
import { searchingALargeCatalogue } from './searching.ts'
import { table, type Row } from './table.ts'
import { yearReport, yearWish } from './year-report.ts'

const busyOffices = 32

/** Measures what issue 2 asks for against what bare libraries need here and now. It judges nothing: it always ends well. */
async function main(): Promise<void> {
  say(`load average at the start ${loads()}, ${availableParallelism()} cores`)
  const rows = [foldRow(), decidingRow(), ...choosingRows(), searchingRow(), viewingRow()]
  const databases = await startDatabases()
  const offices = Array.from({ length: busyOffices }, (_, index) => busyOffice(index))
  const ourOrders: OurOrders = { uri: databases.uri, database: 'bench-ours', offices: [hallOffice, ...offices] }
  const ours = await forked<OurServer>('our-server.ts', ourOrders)
  const plainOrders: PlainOrders = { uri: databases.uri, database: 'bench-plain', ...await sampleOf(databases.uri, ours.told) }
  const plain = await forked<PlainServer>('plain-server.ts', plainOrders)
  const servers = { ours, plain }
  rows.unshift(...await measureClicks(servers), ...await measureOffices(servers, offices))
  await ours.stop()
  await plain.stop()
  rows.push(await yearRow(databases))
  await databases.stop()
  say(`load average at the end ${loads()}\n`)
  say(table(rows))
}

function foldRow(): Row {
  const { events, firstMs, ours, floor } = foldOfADay(3000)
  return {
    what: `(c) fold of a day of ${events} events, against JSON.parse of each (first run, cold: ${figure(firstMs)} ms)`,
    ours: `${figure(ours)} ms`, floor: `${figure(floor)} ms`, ratio: figure(ours / floor), aim: '< 30 ms',
  }
}

function decidingRow(): Row {
  const { commands, ours, floor } = decidingOnADay(2000)
  return {
    what: `(d) decide + evolve of one command on a day of 2,000 tickets (${commands} commands), against its events as JSON there and back`,
    ours: `${figure(ours)} µs`, floor: `${figure(floor)} µs`, ratio: figure(ours / floor), aim: '< 50 µs',
  }
}

function choosingRows(): Row[] {
  const { waiting, ours, withReason, floor } = choosingAmong(1000)
  const row = (what: string, micros: number): Row => ({
    what, ours: `${figure(micros)} µs`, floor: `${figure(floor)} µs`, ratio: figure(micros / floor), aim: '',
  })
  return [
    row(`(e) next of ${waiting} who wait for 40 services at a counter that takes all, against sorting them`, ours),
    row('(e) the same with its reason, as a whole decision', withReason),
  ]
}

function searchingRow(): Row {
  const { procedures, ours, floor } = searchingALargeCatalogue()
  return {
    what: `(f) one letter typed at a kiosk that searches ${procedures} procedures, against looking for the text in every name`,
    ours: `${figure(ours)} µs`, floor: `${figure(floor)} µs`, ratio: figure(ours / floor), aim: '< 16 ms',
  }
}

function viewingRow(): Row {
  const { early, late, bytes } = viewingLive(200, 2000)
  return {
    what: `(h) the manager's live picture (${Math.round(bytes / 1000)} kB) after one event more on a day of 2,000 tickets, against one of 200`,
    ours: `${figure(late)} µs`, floor: `${figure(early)} µs`, ratio: figure(late / early), aim: '~1',
  }
}

async function yearRow(databases: Databases): Promise<Row> {
  const wish = yearWish(process.argv.slice(2))
  const { tickets, entries, generatedPerSecond, oursMs, rawMs } = await yearReport(await databases.open('bench-year'), wish)
  return {
    what: `(g) waits of a year by office, ${wish.offices} offices, ${tickets} tickets generated at ${figure(generatedPerSecond)} a second, against a pipeline over ${entries} entries`,
    ours: `${figure(oursMs)} ms`, floor: `${figure(rawMs)} ms`, ratio: figure(oursMs / rawMs), aim: '< 1 s, ratio < 0.01',
  }
}

function loads(): string {
  return loadavg().map((load) => load.toFixed(1)).join(' ')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
})
