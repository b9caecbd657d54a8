import { randomUUID } from 'node:crypto'
import type { Answer, Reply } from '../../../contract/wire.ts'
import { demoOffice } from '../../../server/setup/demo-office.ts'
import { LightSocket, type Place } from './light-socket.ts'
import { counters, password, type OfficeKeys } from './orders.ts'

export interface Measured {
  answered(ms: number): void
  shown(ms: number): void
  failed(why: string): void
}

/** One office with its ten screens connected and its counters open. */
export interface StaffedOffice {
  readonly sockets: readonly LightSocket[]
  /** Somebody takes a number, is called at a counter, served, and rates the service. */
  visit(counter: number, measured: Measured): Promise<void>
}

const patienceMs = 15_000

export async function staffedOffice(keys: OfficeKeys, place: Place): Promise<StaffedOffice> {
  const screen = async (auth: object, name: string, counter: string | null, cookie: string | null = null) => {
    const socket = await LightSocket.connect(place, auth, cookie)
    const reply = await socket.ask('watch', { screen: name, counter }) as Reply<unknown>
    if (!reply.ok) throw new Error(`${keys.office}: ${name} is not shown: ${reply.code}`)
    return socket
  }
  const enter = (username: string) => signIn(username, place)
  const kiosk = await screen({ device: keys.kiosk }, 'kiosk', null)
  const displays = await Promise.all(keys.displays.map((device) => screen({ device }, 'hall', null)))
  const tablets = await Promise.all(keys.tablets.map((device, index) => screen({ device }, 'rating', counters[index] ?? null)))
  const consoles = await Promise.all(keys.officers.map(async (name, index) => screen({}, 'counter', counters[index] ?? null, await enter(name))))
  const manager = await screen({}, 'manager', null, await enter(keys.manager))
  for (const [index, console] of consoles.entries()) await told(console, 'counter:open', { counter: counters[index] })
  const [display] = displays
  if (display === undefined) throw new Error('an office needs a display')

  return {
    sockets: [kiosk, ...displays, ...tablets, ...consoles, manager],
    async visit(index, measured) {
      const [counter, console, tablet] = [counters[index], consoles[index], tablets[index]]
      if (counter === undefined || console === undefined || tablet === undefined) throw new Error(`no counter ${String(index)}`)
      // Services are dealt out to the counters in turn: this one is this counter's alone.
      const service = demoOffice.services[index]?.id
      const timed = timing(measured)
      const { ticket } = await timed(() => told(kiosk, 'ticket:take', { service, priorityClass: null, language: 'vi' }))
      if (ticket === null) throw new Error('no number')
      const called = performance.now()
      const seen = shownOn(display, ticket).then(() => { measured.shown(performance.now() - called) })
      await Promise.all([timed(() => told(console, 'ticket:callNext', { counter })), seen])
      await timed(() => told(console, 'ticket:start', { counter, ticket }))
      await timed(() => told(console, 'ticket:finish', { counter, ticket, outcome: 'received' }))
      await timed(() => told(tablet, 'rating:give', { ticket, transaction: 0, level: 5, comment: null }))
    },
  }
}

async function signIn(username: string, { url, address }: Place): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': address }, body: JSON.stringify({ username, password }),
  })
  const [cookie] = response.headers.get('set-cookie')?.split(';') ?? []
  if (!response.ok || cookie === undefined) throw new Error(`${username} could not sign in: ${String(response.status)}`)
  return cookie
}

async function told(socket: LightSocket, command: string, input: object): Promise<Answer> {
  const reply = await inTime(socket.ask(command, randomUUID(), input) as Promise<Reply<Answer>>, command)
  if (!reply.ok) throw new Error(`${command}: ${reply.code}`)
  return reply.answer
}

function timing(measured: Measured) {
  return async <T>(command: () => Promise<T>): Promise<T> => {
    const begun = performance.now()
    const answer = await command()
    measured.answered(performance.now() - begun)
    return answer
  }
}

/** Resolves when the hall shows that the ticket is called. */
function shownOn(display: LightSocket, ticket: string): Promise<void> {
  return inTime(new Promise<void>((resolve) => {
    display.onView = (packet) => {
      const [, { view }] = JSON.parse(packet.slice(2)) as [string, { view: { calls: readonly { ticket: string }[] } }]
      if (!view.calls.some((call) => call.ticket === ticket)) return
      display.onView = null
      resolve()
    }
  }), 'the hall')
}

function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => { reject(new Error(`${what}: no answer`)) }, patienceMs)
  })
  return Promise.race([promise, late]).finally(() => { clearTimeout(timer) })
}
