import { z } from 'zod'
import { commands, isCommandName, type CommandName } from '../../contract/commands.ts'
import type { Asked, Command } from '../../domain/commands.ts'
import { holdReasons, pauseReasons } from '../../domain/reasons.ts'
import { refusalCodes } from '../../domain/refusals.ts'
import { isRefused } from '../../domain/decision.ts'
import { codes } from '../../contract/refusals.ts'
import { Hall } from '../domain/support/hall.ts'
import { officer } from '../domain/support/office.ts'

const rating = { ticket: 'A001', transaction: 0 }
const given: Asked['rating:give'] = {
  ...rating, level: 5, form: { id: 'counter-5', version: 1 }, answers: { reasons: ['attitude'] }, reasons: ['attitude'], comment: 'Cảm ơn!', code: '0417',
}

const hand = { counter: 'q1', ticket: 'A001' }

/** One good input for every command of the domain. */
const good: { [C in keyof Asked]: Asked[C] } = {
  'ticket:take': { service: 'land', procedure: 'land-change', priorityClass: 'decided', reason: 'ill', language: 'vi', appointedAt: 1_793_000_000_000 },
  'ticket:takeOffline': {
    date: '2026-11-20', number: 'A9001', service: 'land', procedure: 'birth', priorityClass: 'elderly', language: 'vi', takenAt: 1_793_000_000_000,
  },
  'ticket:walkIn': { counter: 'q1', service: 'land', language: 'en' },
  'ticket:prioritise': { ticket: 'A001', priorityClass: null, reason: 'correction' },
  'ticket:withdraw': { ticket: 'A001' },
  'ticket:return': { ticket: 'A1000' },
  'ticket:callNext': { counter: 'q1' },
  'ticket:call': { counter: 'q1', ticket: 'CH001' },
  'ticket:recall': hand,
  'ticket:start': hand,
  'ticket:finish': { ...hand, outcome: 'received', dossier: 'H26.12-261120-0007' },
  'ticket:continue': { ...hand, outcome: 'refused', dossier: null, service: 'tax' },
  'ticket:miss': hand,
  'ticket:hold': { ...hand, reason: 'copies', backAfterSeconds: 600 },
  'ticket:resume': { counter: 'q1', ticket: 'A001' },
  'ticket:transfer': { ...hand, service: 'tax', toCounter: 'q2', note: 'Đã có bản sao' },
  'call:acknowledge': { call: 1, proof: 'spoken' },
  'counter:open': { counter: 'q1' },
  'counter:pause': { counter: 'q1', reason: 'meeting' },
  'counter:resume': { counter: 'q1' },
  'counter:handOver': { counter: 'q1', to: 'binh' },
  'counter:undo': { counter: 'q1', at: 1_793_000_000_000 },
  'counter:close': { counter: 'q1' },
  'rating:give': given,
  'rating:decline': rating,
}

const names = Object.keys(good) as CommandName[]

/** What a client need not say, as most of the time there is nothing to say. */
const optional: Partial<Record<CommandName, readonly string[]>> = {
  'ticket:take': ['procedure', 'reason', 'appointedAt'],
  'ticket:takeOffline': ['procedure'],
  'ticket:finish': ['dossier'],
  'ticket:continue': ['dossier'],
  'ticket:hold': ['backAfterSeconds'],
  'ticket:transfer': ['note'],
  'rating:give': ['form', 'answers', 'reasons', 'code'],
}

/** Where nothing is not null: no answers, and no reasons. */
const nothing: Readonly<Record<string, unknown>> = { answers: {}, reasons: [] }

function mayBeLeftOut(name: CommandName, key: string): boolean {
  return optional[name]?.includes(key) ?? false
}

function accepts(name: CommandName, input: unknown): boolean {
  return commands[name].input.safeParse(input).success
}

test('the wire carries every command of the domain and no other', () => {
  expect(Object.keys(commands).sort()).toEqual([...names].sort())
  expect(['day:open', 'day:close', 'day:changeOffice', 'ticket:comeBack', 'kiosk:lease', 'toString', '__proto__', ''].filter(isCommandName)).toEqual([])
})

test.each(names)('%s arrives at the domain as it was sent, and the domain answers', (name) => {
  expect(commands[name].input.parse(good[name])).toEqual(good[name])
  const decision = Hall.open().ask({ type: name, ...good[name], by: officer('an') } as Command)
  if (isRefused(decision)) expect(refusalCodes).toContain(decision.refusal)
})

test.each(names)('%s with an unknown key, without one of its own, or with nothing in it is refused', (name) => {
  expect(accepts(name, { ...good[name], by: { kind: 'system' } })).toBe(false)
  for (const key of Object.keys(good[name])) {
    expect(accepts(name, { ...good[name], [key]: undefined })).toBe(mayBeLeftOut(name, key))
    expect(accepts(name, { ...good[name], [key]: { $ne: null } })).toBe(false)
  }
  for (const empty of [undefined, null, {}, [], '', 0, true]) expect(accepts(name, empty)).toBe(false)
})

test.each(names)('what %s leaves out is nothing, not something else', (name) => {
  const left = optional[name] ?? []
  const silent = Object.fromEntries(Object.entries(good[name]).filter(([key]) => !left.includes(key)))
  expect(commands[name].input.parse(silent)).toEqual({ ...good[name], ...Object.fromEntries(left.map((key) => [key, nothing[key] ?? null])) })
})

test.each(['', ' q1', 'q1 ', 'q 1', '@q1', '-q1', '_q1', 'q|1', 'q.1', 'q$1', 'quầy', 'q1\n', 'q'.repeat(41), '__proto__'])(
  'no counter is called %j', (counter) => {
    expect(accepts('ticket:callNext', { counter })).toBe(false)
  })

test.each(Object.getOwnPropertyNames(Object.prototype))('nothing is called %j, as every object has one', (name) => {
  expect(accepts('ticket:callNext', { counter: name })).toBe(false)
  expect(accepts('ticket:take', { ...good['ticket:take'], service: name })).toBe(false)
  expect(accepts('ticket:take', { ...good['ticket:take'], priorityClass: name })).toBe(false)
  expect(accepts('rating:give', { ...given, reasons: [name] })).toBe(false)
})

test.each(['q1', 'Q-1_b', '7', 'Constructor', 'to-string', 'construct', 'q'.repeat(40)])('a counter may be called %j', (counter) => {
  expect(accepts('ticket:callNext', { counter })).toBe(true)
})

test('why a counter pauses and why a ticket is held is one of the codes', () => {
  expect(pauseReasons.filter((reason) => !accepts('counter:pause', { counter: 'q1', reason }))).toEqual([])
  expect(holdReasons.filter((reason) => !accepts('ticket:hold', { ...hand, reason }))).toEqual([])
})

test.each(['a001', 'A01', 'A-001', 'ABC001', 'Đ001', 'A001 ', 'A000001', '001', 'A٠٠١'])('no ticket is called %j', (ticket) => {
  expect(accepts('ticket:withdraw', { ticket })).toBe(false)
})

test.each([0, 6, 2.5, -1, '5', NaN, Infinity, null, undefined, true])('there is no level %p of satisfaction', (level) => {
  expect(accepts('rating:give', { ...given, level })).toBe(false)
})

test.each([-1, 100, 0.5, '0', null])('there is no transaction %p', (transaction) => {
  expect(accepts('rating:decline', { ...rating, transaction })).toBe(false)
})

test.each([
  ['ticket:finish', { outcome: 'transferred' }],
  ['ticket:finish', { outcome: 'leftOpen' }],
  ['ticket:finish', { dossier: 'x'.repeat(61) }],
  ['ticket:continue', { service: '' }],
  ['ticket:take', { language: 'fr' }],
  ['ticket:take', { reason: 'old age' }],
  ['ticket:take', { appointedAt: -1 }],
  ['ticket:take', { appointedAt: '2026-03-02' }],
  ['ticket:takeOffline', { date: '2026-02-30' }],
  ['ticket:takeOffline', { takenAt: 1.5 }],
  ['ticket:prioritise', { reason: null }],
  ['ticket:hold', { reason: 'chờ bà An nộp bản sao' }],
  ['ticket:hold', { reason: 'meeting' }],
  ['ticket:hold', { backAfterSeconds: 9 }],
  ['ticket:hold', { backAfterSeconds: 12 * 3600 + 1 }],
  ['ticket:transfer', { note: 'x'.repeat(301) }],
  ['call:acknowledge', { call: 0 }],
  ['call:acknowledge', { proof: 'heard' }],
  ['counter:undo', { at: 1.5 }],
  ['counter:pause', { reason: 'copies' }],
  ['counter:pause', { reason: '' }],
  ['rating:give', { comment: 'x'.repeat(1001) }],
  ['rating:give', { reasons: Array<string>(9).fill('attitude') }],
  ['rating:give', { reasons: ['thái độ'] }],
] as const)('%s with something unknown, too long or out of range is refused: %j', (name, wrong) => {
  expect(accepts(name, good[name])).toBe(true)
  expect(accepts(name, { ...good[name], ...wrong })).toBe(false)
})

test('what is typed but empty is nothing, and a dossier has one line', () => {
  const { input } = commands['ticket:finish']
  expect(input.parse({ ...good['ticket:finish'], dossier: ' ' }).dossier).toBeNull()
  expect(input.parse({ ...good['ticket:finish'], dossier: 'H26\n7' }).dossier).toBe('H26 7')
  expect(commands['ticket:transfer'].input.parse({ ...good['ticket:transfer'], note: '\n' }).note).toBeNull()
})

test('only staff work at counters, only citizens and tablets rate, and displays only say what they showed', () => {
  const senders = (name: CommandName): readonly string[] => commands[name].senders
  const withCounter = names.filter((name) => 'counter' in good[name])
  expect(withCounter.filter((name) => senders(name).join() !== 'staff')).toEqual([])
  expect(names.filter((name) => name.startsWith('rating:')).flatMap(senders)).not.toContain('staff')
  expect(names.filter((name) => senders(name).includes('display'))).toEqual(['call:acknowledge'])
  expect(senders('call:acknowledge')).toEqual(['display'])
  expect(senders('ticket:prioritise')).toEqual(['staff'])
  expect(senders('ticket:takeOffline')).toEqual(['kiosk'])
})

test('every command can be described to others as JSON schema', () => {
  for (const name of names) expect(z.toJSONSchema(commands[name].input, { io: 'input' })).toMatchObject({ type: 'object' })
})

test('every "no" of the domain and of the wire is one code, and none is there twice', () => {
  expect(codes).toEqual(expect.arrayContaining([...refusalCodes]))
  expect(new Set(codes).size).toBe(codes.length)
})
