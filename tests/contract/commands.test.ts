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
const given: Asked['rating:give'] = { ...rating, level: 5, reasons: ['attitude'], comment: 'Cảm ơn!' }

/** One good input for every command of the domain. */
const good: { [C in keyof Asked]: Asked[C] } = {
  'ticket:take': { service: 'land', priorityClass: null, language: 'vi' },
  'ticket:withdraw': { ticket: 'A001' },
  'ticket:return': { ticket: 'A1000' },
  'ticket:callNext': { counter: 'q1' },
  'ticket:call': { counter: 'q1', ticket: 'CH001' },
  'ticket:recall': { counter: 'q1' },
  'ticket:start': { counter: 'q1' },
  'ticket:finish': { counter: 'q1', outcome: 'received' },
  'ticket:miss': { counter: 'q1' },
  'ticket:hold': { counter: 'q1', reason: 'copies' },
  'ticket:resume': { counter: 'q1', ticket: 'A001' },
  'ticket:transfer': { counter: 'q1', service: 'tax', toCounter: 'q2' },
  'counter:open': { counter: 'q1' },
  'counter:pause': { counter: 'q1', reason: 'meeting' },
  'counter:resume': { counter: 'q1' },
  'counter:close': { counter: 'q1' },
  'rating:give': given,
  'rating:decline': rating,
}

const names = Object.keys(good) as CommandName[]

function accepts(name: CommandName, input: unknown): boolean {
  return commands[name].input.safeParse(input).success
}

test('the wire carries every command of the domain and no other', () => {
  expect(Object.keys(commands).sort()).toEqual([...names].sort())
  expect(['day:open', 'day:close', 'day:changeOffice', 'toString', '__proto__', ''].filter(isCommandName)).toEqual([])
})

test.each(names)('%s arrives at the domain as it was sent, and the domain answers', (name) => {
  expect(commands[name].input.parse(good[name])).toEqual(good[name])
  const decision = Hall.open().ask({ type: name, ...good[name], by: officer('an') } as Command)
  if (isRefused(decision)) expect(refusalCodes).toContain(decision.refusal)
})

test.each(names)('%s with an unknown key, without one of its own, or with nothing in it is refused', (name) => {
  expect(accepts(name, { ...good[name], by: { kind: 'system' } })).toBe(false)
  for (const key of Object.keys(good[name])) {
    expect(accepts(name, { ...good[name], [key]: undefined })).toBe(false)
    expect(accepts(name, { ...good[name], [key]: { $ne: null } })).toBe(false)
  }
  for (const nothing of [undefined, null, {}, [], '', 0, true]) expect(accepts(name, nothing)).toBe(false)
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
  expect(holdReasons.filter((reason) => !accepts('ticket:hold', { counter: 'q1', reason }))).toEqual([])
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
  ['ticket:finish', { counter: 'q1', outcome: 'transferred' }],
  ['ticket:take', { service: 'land', priorityClass: null, language: 'fr' }],
  ['ticket:hold', { counter: 'q1', reason: 'chờ bà An nộp bản sao' }],
  ['ticket:hold', { counter: 'q1', reason: 'meeting' }],
  ['counter:pause', { counter: 'q1', reason: 'copies' }],
  ['counter:pause', { counter: 'q1', reason: '' }],
  ['rating:give', { ...given, comment: 'x'.repeat(1001) }],
  ['rating:give', { ...given, reasons: Array(9).fill('attitude') }],
  ['rating:give', { ...given, reasons: ['thái độ'] }],
] as const)('%s with something unknown or too long is refused', (name, input) => {
  expect(accepts(name, input)).toBe(false)
})

test('only staff work at counters, only citizens and tablets rate', () => {
  const senders = (name: CommandName): readonly string[] => commands[name].senders
  const withCounter = names.filter((name) => 'counter' in good[name])
  expect(withCounter.filter((name) => senders(name).join() !== 'staff')).toEqual([])
  expect(names.filter((name) => name.startsWith('rating:')).flatMap(senders)).not.toContain('staff')
  expect(names.flatMap(senders)).not.toContain('display')
})

test('every command can be described to others as JSON schema', () => {
  for (const name of names) expect(z.toJSONSchema(commands[name].input, { io: 'input' })).toMatchObject({ type: 'object' })
})

test('every "no" of the domain and of the wire is one code, and none is there twice', () => {
  expect(codes).toEqual(expect.arrayContaining([...refusalCodes]))
  expect(new Set(codes).size).toBe(codes.length)
})
