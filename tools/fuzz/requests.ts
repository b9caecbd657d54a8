import { Agent, request } from 'node:http'
import type { ZodType } from 'zod'
import * as accounts from '../../contract/accounts.ts'
import * as api from '../../contract/api.ts'
import * as evaluation from '../../contract/evaluation.ts'
import * as http from '../../contract/http.ts'
import * as office from '../../contract/office.ts'
import * as organisation from '../../contract/organisation.ts'
import * as ownAccount from '../../contract/own-account.ts'
import * as petitions from '../../contract/petitions.ts'
import * as publication from '../../contract/publication.ts'
import * as reports from '../../contract/reports.ts'
import * as webhooks from '../../contract/webhooks.ts'
import type { App } from '../../server/app.ts'
import { bodies } from './bodies.ts'
import type { Chance } from './chance.ts'
import { nonsense, oddWord } from './nonsense.ts'
import { patienceMs } from './messages.ts'
import { routesOf } from './routes-of.ts'
import { mutated, wellMade } from './well-made.ts'

const isSchema = (value: unknown): value is ZodType => typeof value === 'object' && value !== null && 'safeParse' in value
const schemas: readonly ZodType[] = [accounts, api, http, office, organisation, ownAccount, petitions, publication, reports, evaluation, webhooks]
  .flatMap((contract) => Object.values(contract).filter(isSchema))

/** Nobody listens there: where printers stand and webhooks are told, so that nothing that is sent reaches beyond this machine. */
const nowhere = { host: '127.0.0.1', port: 9 }
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** As whom is asked; what is signed out, and things whose ids fit, are there for nothing else. */
export interface Asking { readonly cookies: readonly (string | null)[], readonly toSignOut: readonly string[], readonly ids: readonly string[] }

export interface Requests {
  /** Asks something as somebody. Resolves to the status, or to what became of it. */
  send(chance: Chance, asking: Asking): Promise<string>
  close(): void
}

/** Requests to every route that there is, and to some that there are not; but the doors of a demo, as there is none. */
export function requestsTo(url: string, web: App['web']): Requests {
  const routes = routesOf(web)
  const gone = Object.keys(bodies).filter((route) => !routes.includes(route))
  if (gone.length > 0) throw new Error(`routes that are not there any more: ${gone.join(', ')}`)
  return {
    send: (chance, asking) => ask(url, chance, routes, asking),
    close() { agent.destroy() },
  }
}

function ask(url: string, chance: Chance, routes: readonly string[], { cookies, toSignOut, ids }: Asking): Promise<string> {
  const route = chance.one(routes)
  const [usual = 'GET', pattern = '/'] = route.split(' ')
  const method = chance.happens(0.97) ? usual : chance.one(['PUT', 'OPTIONS', 'DELETE', 'HEAD', 'TRACE', 'PROPFIND'])
  const body = usual === 'GET' && chance.happens(0.95) ? null : bodyOf(route, chance)
  const path = pathOf(pattern, ids, chance)
  const who = method === 'DELETE' && pattern === '/api/session' ? toSignOut : cookies
  return new Promise((resolve) => {
    const asking = request(url, {
      agent, path, method, headers: { ...headersOf(chance), ...lengthOf(body), ...cookieOf(chance.one(who)) }, timeout: patienceMs,
    }, (response) => {
      const status = response.statusCode ?? 0
      response.resume().once('close', () => { resolve(status >= 500 && status !== 503 ? `${String(status)} of ${method} ${path.slice(0, 300)}` : String(status)) })
    })
    asking.once('timeout', () => {
      resolve(`no answer to ${method} ${path.slice(0, 300)}`)
      asking.destroy()
    }).once('error', () => { resolve('closed') })
    asking.end(body ?? undefined)
  })
}

function cookieOf(cookie: string | null): { cookie?: string } {
  return cookie === null ? {} : { cookie }
}

/** Of a DELETE node tells it nobody by itself, and what is in it would be the beginning of another request. */
function lengthOf(body: Buffer | string | null): { 'content-length'?: number } {
  return body === null ? {} : { 'content-length': Buffer.byteLength(body) }
}

const otherTypes = ['application/octet-stream', 'text/plain', 'multipart/form-data; boundary=x', 'application/json; charset=utf-7']

function headersOf(chance: Chance): Record<string, string> {
  return {
    'content-type': chance.happens(0.7) ? 'application/json' : chance.one(otherTypes),
    ...chance.happens(0.05) ? { origin: chance.one(['http://evil.example', 'null', 'not an origin', 'http://']) } : {},
    ...chance.happens(0.05) ? { authorization: chance.one(['Bearer x', 'Bearer ', 'Basic eDp5', 'Bearer luot_0123456789abcdef_' + 'x'.repeat(43)]) } : {},
    ...chance.happens(0.05) ? { range: chance.one(['bytes=0-', 'bytes=5-1', 'bytes=-0', 'bytes=0-0,2-3', 'x']) } : {},
    ...chance.happens(0.05) ? { 'x-forwarded-for': chance.one(['1.2.3.4', 'x, y', '::1', '']) } : {},
    ...chance.happens(0.02) ? { 'content-encoding': chance.one(['gzip', 'br', 'x']) } : {},
  }
}

/** A path of a route, with what stands for something filled in; seldom another. */
function pathOf(pattern: string, ids: readonly string[], chance: Chance): string {
  if (chance.happens(0.03)) return `/${encodeURI(oddWord(chance))}`.slice(0, 4000)
  const filled = pattern.replaceAll(/:(\w+)/g, () => encodeURIComponent(chance.happens(0.4) ? chance.one(ids) : wordOf(chance)))
  const query = chance.happens(0.6) ? `?${new URLSearchParams(queryOf(chance)).toString()}` : ''
  return (filled + query).slice(0, 4000)
}

const places = ['office', 'other', '2026-11-20', '2026-Q4', '2026-11', 'A001', '1', 'wait', 'x']

function wordOf(chance: Chance): string {
  return chance.happens(0.7) ? chance.one(places) : oddWord(chance)
}

const fields = ['office', 'from', 'to', 'date', 'by', 'period', 'month', 'desk', 'page', 'version', 'offices', 'unit', 'phone', 'dossier', 'ticket', 'before', 'name', 'show', 'after', 'at', '__proto__', 'from[]', 'by[$gt]']

function queryOf(chance: Chance): [string, string][] {
  const good: [string, string][] = [['from', '2026-11-01'], ['to', '2026-11-20'], ['date', '2026-11-20'], ['period', '2026-11'], ['by', 'all']]
  const odd = Array.from({ length: chance.number(4) }, (): [string, string] => [chance.one(fields), wordOf(chance)])
  return chance.happens(0.5) ? [...good, ...odd] : odd
}

function bodyOf(route: string, chance: Chance): Buffer | string {
  if (chance.happens(0.05)) return Buffer.from(Array.from({ length: chance.number(200) }, () => chance.number(256)))
  if (chance.happens(0.03)) return chance.one(['{', '[', '"', 'nul', '{"a":1}{', '['.repeat(5000), '\ufeff{}'])
  const own = Object.hasOwn(bodies, route) ? bodies[route] : undefined
  const good = wellMade(own !== undefined && chance.happens(0.7) ? own : chance.one(schemas), chance)
  return JSON.stringify(chance.happens(0.2) ? nonsense(chance) : chance.happens(0.5) ? good : mutated(good, chance), keptHere)
}

/** Of what would be connected to, only an address where nobody listens stays. */
function keptHere(key: string, value: unknown): unknown {
  if (key === 'printer' && typeof value === 'object' && value !== null) return nowhere
  return key === 'url' && typeof value === 'string' && URL.canParse(value) ? `http://${nowhere.host}:${String(nowhere.port)}/` : value
}
