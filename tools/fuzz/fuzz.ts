import type { Office } from '../../domain/office.ts'
import { call, pairDevice, signIn } from '../remote/people.ts'
import { connectScreen, type RemoteScreen } from '../remote/screen.ts'
import { chanceFrom, type Chance } from './chance.ts'
import { knock, sendMessage, type Knocker } from './messages.ts'
import { nonsense } from './nonsense.ts'
import { requestsTo, type Asking } from './requests.ts'
import { roles, startTarget, type Target } from './target.ts'

export interface Wish { readonly seed: number, readonly count: number }

/** What a run has shown; `found` is empty when everything held. */
export interface Verdict {
  readonly messages: number
  readonly requests: number
  /** How often the other office was served meanwhile, from number to finish, and the longest that took in milliseconds. */
  readonly servedElsewhere: number
  readonly slowestMs: number
  readonly statuses: Readonly<Record<string, number>>
  readonly found: readonly string[]
}

/** So many at once, so many before the people and devices are new, and the other office is served. */
const together = 32
const perRound = 2000

/** Sends nonsense to one office and asks the other one whether it noticed. */
export async function fuzz({ seed, count }: Wish, tell: (line: string) => void = () => undefined): Promise<Verdict> {
  const found: string[] = []
  const note = (fault: unknown) => { found.push(`not handled: ${fault instanceof Error ? fault.stack ?? fault.message : String(fault)}`) }
  process.on('unhandledRejection', note).on('uncaughtExceptionMonitor', note)
  const target = await startTarget()
  try {
    return await attack(target, { seed, count }, found, tell)
  } finally {
    await target.close()
    process.off('unhandledRejection', note).off('uncaughtExceptionMonitor', note)
  }
}

async function attack(target: Target, { seed, count }: Wish, found: string[], tell: (line: string) => void): Promise<Verdict> {
  const chance = chanceFrom(seed)
  const requests = requestsTo(target.url, target.app.web)
  const counts = { messages: 0, requests: 0, servedElsewhere: 0, slowestMs: 0 }
  const statuses: Record<string, number> = {}
  const begun = performance.now()
  let told = 0
  const tally = (said: string) => { statuses[said] = (statuses[said] ?? 0) + 1 }
  for (let before = 0; before < count; before += perRound) {
    const round = await openRound(target, chance)
    await inTurns(Math.min(perRound, count - before), together, async () => {
      const isMessage = chance.happens(0.7)
      const said = isMessage ? await sendMessage(chance.one(round.knockers), chance) : await requests.send(chance, round)
      counts[isMessage ? 'messages' : 'requests'] += 1
      const isFault = said !== null && /^(internal|no answer|5\d\d of)/.test(said)
      tally(isFault ? 'fault' : said ?? 'done')
      if (isFault) found.push(`between ${String(before)} and ${String(before + perRound)}: ${said}`)
    })
    for (const knocker of round.knockers) knocker.close()
    const tookMs = await serveElsewhere(target)
    Object.assign(counts, { servedElsewhere: counts.servedElsewhere + 1, slowestMs: Math.max(counts.slowestMs, tookMs) })
    found.push(...target.errors.splice(0))
    for (const fault of found.slice(told)) tell(fault.slice(0, 1500))
    told = found.length
    const sent = counts.messages + counts.requests
    tell(`${String(sent)} sent, ${(sent / (performance.now() - begun) * 1000).toFixed(0)} a second; the other office was served in ${tookMs.toFixed(0)} ms; ${String(found.length)} found`)
  }
  requests.close()
  return { ...counts, statuses, found }
}

interface Round extends Asking { readonly knockers: readonly Knocker[] }

/**
 * Everybody who can send something: staff, devices, strangers; sessions and tokens are new, as the last ones may have been
 * ended. A kiosk, a webhook and people of whom nothing else is needed are there to be changed and taken away.
 */
async function openRound({ url, password, spare, settings }: Target, chance: Chance): Promise<Round> {
  const cookies = await Promise.all(roles.map((role) => signIn(url, `office-${role}`, password)))
  const administrator = cookies.at(-1) ?? ''
  await restore(url, administrator, settings)
  const auths = await Promise.all((['kiosk', 'display', 'rating'] as const).map(async (kind) =>
    ({ device: await pairDevice(url, administrator, kind, kind === 'rating' ? '1' : null) })))
  const strangers = [{}, { pairing: 'kiosk' }, { ticket: 'office/2026-11-20/A001/x' }, { device: 'x' }, Object(nonsense(chance)) as object]
  const knockers = await Promise.all([
    ...cookies.flatMap((cookie) => [knock(url, {}, cookie), knock(url, { console: 'a-window-of-it' }, cookie)]),
    ...[...auths, ...strangers].map((auth) => knock(url, auth, null)),
  ])
  const toSignOut = await Promise.all(Array.from({ length: 4 }, () => signIn(url, `office-${chance.one(roles)}`, password)))
  const ids = [...spare, ...await spareThings(url, administrator)]
  // Whoever may do most comes furthest.
  return { knockers: knockers.filter((knocker) => knocker !== null), cookies: [null, ...cookies, administrator, administrator], toSignOut, ids }
}

/** What was set otherwise is set as it was, if the day lets it: an office without counters and services has nothing to attack. */
async function restore(url: string, administrator: string, { fields, services, procedures, counters, priorityClasses, zones, closesAt, openingHours, distance }: Office): Promise<void> {
  const { revision } = (await call(url, 'GET', '/api/office', administrator)).body as { revision: number }
  const changes = { fields, services, procedures, counters, priorityClasses, zones, closesAt, openingHours, distance }
  await call(url, 'PATCH', '/api/office', administrator, { revision, changes })
}

/** The ids of things that nobody needs; the webhook is told at a place where nobody listens. */
async function spareThings(url: string, administrator: string): Promise<string[]> {
  const ask = async (method: string, path: string, body?: object) => (await call(url, method, path, administrator, body)).body
  const before = await ask('GET', '/api/devices') as readonly { id: string }[]
  await pairDevice(url, administrator, 'kiosk')
  const devices = (await ask('GET', '/api/devices') as readonly { id: string }[]).filter(({ id }) => !before.some((one) => one.id === id))
  await ask('POST', '/api/webhooks', { url: 'http://127.0.0.1:9/', events: ['day.closed'], isLan: true })
  const webhooks = await ask('GET', '/api/webhooks') as readonly { id: string }[]
  return [...devices, ...webhooks.slice(0, 3)].map(({ id }) => id)
}

/** Does something so often, and so much of it at the same time. */
async function inTurns(times: number, atOnce: number, work: () => Promise<void>): Promise<void> {
  let left = times
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (left > 0) {
      left -= 1
      await work()
    }
  }))
}

/** From taking a number to finishing, at the office that nobody attacks; throws when that is refused. In milliseconds. */
async function serveElsewhere({ url, password }: Target): Promise<number> {
  const begun = performance.now()
  const cookie = await signIn(url, 'other-officer', password)
  const screen = await connectScreen(url, { cookie }, 'hall')
  try {
    await send(screen, 'counter:open', { counter: '1' })
    await send(screen, 'ticket:take', { service: 'ho-tich', priorityClass: null, language: 'vi' })
    const ticket = await send(screen, 'ticket:callNext', { counter: '1' }) ?? ''
    await send(screen, 'ticket:start', { counter: '1', ticket })
    await send(screen, 'ticket:finish', { counter: '1', ticket, outcome: 'received' })
    await send(screen, 'counter:close', { counter: '1' })
  } finally {
    screen.close()
  }
  return performance.now() - begun
}

async function send(screen: RemoteScreen<'hall'>, ...[name, input]: Parameters<RemoteScreen<'hall'>['send']>): Promise<string | null> {
  const reply = await screen.send(name, input)
  if (!reply.ok) throw new Error(`the other office was refused ${name}: ${reply.code}`)
  return reply.answer.ticket
}
