import { setTimeout as pause } from 'node:timers/promises'
import { connectScreen } from '../remote/screen.ts'
import { openDemo, type Demo, type DemoSeat } from './demo-seats.ts'
import type { Row } from './record.ts'
import { scriptOf, type Deed } from './script.ts'

/**
 * Plays a record on a running demo, `times` faster than life, for people to watch. The demo has its own services and
 * counters: each recorded server is played by one of them, which calls next when the server did, or as soon as it is free.
 */
export async function watchDay(rows: readonly Row[], times: number, url: string): Promise<void> {
  if (!(times > 0)) throw new Error('--watch takes a number above 0, such as 60')
  const { deeds } = scriptOf(rows)
  const demo = await openDemo(url)
  const seatOf = (deed: Deed) => 'counter' in deed ? demo.seats[deed.counter % demo.seats.length] : undefined
  const servedBy = new Map(deeds.map((deed) => [deed.row, seatOf(deed)]))
  const links = new Map<number, string>()
  const begun = performance.now()
  const first = deeds[0]?.at ?? 0
  for (const deed of deeds) {
    await pause(Math.max(0, (deed.at - first) / times - (performance.now() - begun)))
    if (deed.kind === 'take') links.set(deed.row, await take(demo, deed.row, servedBy.get(deed.row)))
    if (deed.kind === 'leave') await leave(url, links.get(deed.row))
    if (deed.kind === 'begin') serve(seatOf(deed), durationOf(rows[deed.row]) / times)
  }
  await Promise.all(demo.seats.map(({ busy }) => busy))
  demo.close()
  process.stdout.write(`played ${String(rows.length)} people at ${String(times)} times the speed of life\n`)
}

/** For a service that the row's own counter takes; for one who will leave, any service. */
async function take({ kiosks, services }: Demo, row: number, seat: DemoSeat | undefined): Promise<string> {
  const choice = seat?.services ?? services
  const [kiosk, service] = [kiosks[row % kiosks.length], choice[row % choice.length]]
  if (kiosk === undefined || service === undefined) throw new Error('the demo has no kiosk or no service')
  const reply = await kiosk.send('ticket:take', { service, priorityClass: null, language: 'vi' })
  if (!reply.ok) throw new Error(`the demo gave no number: ${reply.code}`)
  return reply.answer.link ?? ''
}

/** Gives the number up, unless it was called meanwhile. */
async function leave(url: string, link = ''): Promise<void> {
  const phone = await connectScreen(url, { ticket: link.replace('/t/', '') }, 'ticket')
  await phone.send('ticket:withdraw', { ticket: phone.view().number })
  phone.close()
}

function serve(seat: DemoSeat | undefined, ms: number): void {
  if (seat === undefined) return
  const { console, counter } = seat
  seat.busy = seat.busy.then(async () => {
    const called = await console.send('ticket:callNext', { counter })
    if (!called.ok || called.answer.ticket === null) return
    const { ticket } = called.answer
    await console.send('ticket:start', { counter, ticket })
    await pause(ms)
    await console.send('ticket:finish', { counter, ticket, outcome: 'received' })
  })
}

function durationOf(row: Row | undefined): number {
  return row?.served === null || row === undefined ? 0 : row.served.finished - row.called
}
