import { Installation } from '../../contract/http.ts'
import { call, demoSignIn, pairInDemo } from '../remote/people.ts'
import { connectScreen, type RemoteScreen } from '../remote/screen.ts'

/** A counter of the demo with an officer of ours at it. */
export interface DemoSeat {
  readonly counter: string
  readonly services: readonly string[]
  readonly console: RemoteScreen<'counter'>
  /** Resolves when it has done all it was asked so far. */
  busy: Promise<void>
}

export interface Demo {
  /** One for each counter: a kiosk may take only so many numbers a second. */
  readonly kiosks: readonly RemoteScreen<'kiosk'>[]
  readonly services: readonly string[]
  readonly seats: readonly DemoSeat[]
  close(): void
}

/** Sits down at every counter of a running demo that nobody has taken, and at a kiosk. */
export async function openDemo(url: string): Promise<Demo> {
  const { body } = await call(url, 'GET', '/api/installation', null)
  const { demo, counters } = Installation.parse(body)
  if (!demo) throw new Error(`${url} is no demo: --watch plays only where nobody's numbers are real`)
  const seats: DemoSeat[] = []
  const kiosks: RemoteScreen<'kiosk'>[] = []
  for (const { id } of counters) {
    const seat = await sitDown(url, id)
    if (seat !== null) seats.push(seat)
    kiosks.push(await connectScreen(url, { device: await pairInDemo(url, 'kiosk') }, 'kiosk'))
  }
  if (seats.length === 0) throw new Error('every counter of the demo is taken: close one first')
  return {
    kiosks, seats,
    services: seats.flatMap(({ services }) => services),
    close() { for (const screen of [...kiosks, ...seats.map(({ console }) => console)]) screen.close() },
  }
}

/** Null when somebody else has the counter. */
async function sitDown(url: string, counter: string): Promise<DemoSeat | null> {
  const console = await connectScreen(url, { cookie: await demoSignIn(url, 'officer') }, 'counter', counter)
  const opened = await console.send('counter:open', { counter })
  if (opened.ok) return { counter, services: console.view().counter.services, console, busy: Promise.resolve() }
  console.close()
  return null
}
