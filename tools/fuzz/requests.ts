import { Agent, request } from 'node:http'
import type { ZodType } from 'zod'
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
import type { Chance } from './chance.ts'
import { nonsense, oddWord } from './nonsense.ts'
import { patienceMs } from './messages.ts'
import { routesOf } from './routes-of.ts'
import { mutated, wellMade } from './well-made.ts'

const isSchema = (value: unknown): value is ZodType => typeof value === 'object' && value !== null && 'safeParse' in value
const schemas: readonly ZodType[] = [http, office, organisation, ownAccount, petitions, publication, reports, evaluation, webhooks]
  .flatMap((contract) => Object.values(contract).filter(isSchema))

/** What would reach beyond this machine, or ends everybody's session: not asked. */
const leftOut = /PATCH \/api\/devices|test-print|webhooks\/:id\/test|DELETE \/api\/session|first-start|demo/
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface Requests {
  /** Asks something as somebody. Resolves to the status, or to what became of it. */
  send(chance: Chance, cookies: readonly (string | null)[]): Promise<string>
  close(): void
}

/** Requests to every route that there is, and to some that there are not. */
export function requestsTo(url: string, web: App['web']): Requests {
  const routes = routesOf(web).filter((route) => !leftOut.test(route))
  return {
    send: (chance, cookies) => ask(url, chance, routes, cookies),
    close() { agent.destroy() },
  }
}

function ask(url: string, chance: Chance, routes: readonly string[], cookies: readonly (string | null)[]): Promise<string> {
  const [method = 'GET', pattern = '/'] = chance.one(routes).split(' ')
  const body = method === 'GET' && chance.happens(0.95) ? null : bodyOf(chance)
  const path = pathOf(pattern, chance)
  return new Promise((resolve) => {
    const asking = request(url, {
      agent, path, method: chance.happens(0.97) ? method : chance.one(['PUT', 'OPTIONS', 'DELETE', 'HEAD', 'TRACE', 'PROPFIND']),
      headers: { ...headersOf(chance), ...cookieOf(chance.one(cookies)) }, timeout: patienceMs,
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

const types = ['application/json', 'application/json', 'application/json', 'application/octet-stream', 'text/plain', 'multipart/form-data; boundary=x', 'application/json; charset=utf-7']

function headersOf(chance: Chance): Record<string, string> {
  return {
    'content-type': chance.one(types),
    ...chance.happens(0.05) ? { origin: chance.one(['http://evil.example', 'null', 'not an origin', 'http://']) } : {},
    ...chance.happens(0.05) ? { authorization: chance.one(['Bearer x', 'Bearer ', 'Basic eDp5', 'Bearer luot_0123456789abcdef_' + 'x'.repeat(43)]) } : {},
    ...chance.happens(0.05) ? { range: chance.one(['bytes=0-', 'bytes=5-1', 'bytes=-0', 'bytes=0-0,2-3', 'x']) } : {},
    ...chance.happens(0.05) ? { 'x-forwarded-for': chance.one(['1.2.3.4', 'x, y', '::1', '']) } : {},
    ...chance.happens(0.02) ? { 'content-encoding': chance.one(['gzip', 'br', 'x']) } : {},
  }
}

/** A path of a route, with what stands for something filled in; seldom another. */
function pathOf(pattern: string, chance: Chance): string {
  if (chance.happens(0.03)) return `/${encodeURI(oddWord(chance))}`.slice(0, 4000)
  const filled = pattern.replaceAll(/:(\w+)/g, () => encodeURIComponent(wordOf(chance)))
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

function bodyOf(chance: Chance): Buffer | string {
  if (chance.happens(0.05)) return Buffer.from(Array.from({ length: chance.number(200) }, () => chance.number(256)))
  if (chance.happens(0.03)) return chance.one(['{', '[', '"', 'nul', '{"a":1}{', '['.repeat(5000), '\ufeff{}'])
  const good = wellMade(chance.one(schemas), chance)
  return JSON.stringify(chance.happens(0.2) ? nonsense(chance) : chance.happens(0.5) ? good : mutated(good, chance))
}
