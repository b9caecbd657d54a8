import fc from 'fast-check'
import { roles } from '../../domain/actor.ts'
import { dateAfter } from '../../domain/hours/calendar.ts'
import { assignmentFaults, assignmentOn, type Assignment } from '../../domain/organisation/assignment.ts'
import { grantable, standsInTheWay, type Account } from '../../domain/organisation/granting.ts'
import { ended, isReassignable, reassigned } from '../../domain/organisation/reassign.ts'
import { spreadServices } from '../../domain/spread-services.ts'

const day = fc.integer({ min: 0, max: 800 }).map((days) => dateAfter('2025-07-01', days))
const work = fc.record({
  from: day, to: fc.constant(null), type: fc.constantFrom('civilServant', 'contract', 'postal'), home: fc.constant(null),
  position: fc.constantFrom('Công chức', 'Viên chức'), counters: fc.subarray(['1', '2', '3']),
}) as fc.Arbitrary<Assignment>

/** Somebody who was given one piece of work after another; what would rewrite the past was refused. */
const history = fc.array(work, { maxLength: 12 }).map((works) =>
  works.reduce<Assignment[]>((all, next) => isReassignable(all, next) ? reassigned(all, next) : all, []))

test('however often somebody is given other work, no two pieces of it are on one day', () => {
  fc.assert(fc.property(history, (all) => { expect(assignmentFaults(all)).toEqual([]) }))
})

test('what somebody worked as on a day before a change is what it was before that change', () => {
  fc.assert(fc.property(history, work, day, (all, next, date) => {
    fc.pre(isReassignable(all, next))
    const after = reassigned(all, next)
    const expected = date >= next.from ? next : assignmentOn(all, date)
    expect(assignmentOn(after, date)?.position).toBe(expected?.position)
    expect(assignmentOn(after, date)?.counters).toEqual(expected?.counters)
  }))
})

test('who leaves has work until the last day and none after it', () => {
  fc.assert(fc.property(history, day, (all, last) => {
    const after = ended(all, last)
    expect(assignmentFaults(after)).toEqual([])
    expect(assignmentOn(after, last)?.from).toBe(assignmentOn(all, last)?.from)
    expect(assignmentOn(after, dateAfter(last, 1))).toBeNull()
  }))
})

test('what began earlier cannot be put before what began later', () => {
  const [first, second] = [{ from: '2026-01-01', to: null, type: 'contract', home: null } as const, { from: '2026-03-01', to: null, type: 'civilServant', home: null } as const]
  const all = reassigned([first], second)
  expect(all).toEqual([{ ...first, to: '2026-02-28' }, second])
  expect(isReassignable(all, { from: '2026-02-01' })).toBe(false)
  expect(reassigned(all, { ...second, type: 'postal' })).toEqual([{ ...first, to: '2026-02-28' }, { ...second, type: 'postal' }])
})

test('nobody gives a role above their own, and officers give none', () => {
  expect(roles.map((role) => [role, grantable(role)])).toEqual([
    ['officer', []], ['manager', ['officer']], ['administrator', ['officer', 'manager', 'administrator']], ['provinceManager', []], ['inspector', []],
    ['operator', []],
  ])
})

test('after whatever accounts are taken away one by one, an administrator is left who may sign in', () => {
  const other: fc.Arbitrary<Omit<Account, 'id'>> = fc.record({ role: fc.constantFrom('officer', 'manager', 'administrator'), isActive: fc.boolean() })
  const accounts: fc.Arbitrary<readonly Account[]> = fc.array(other, { minLength: 1, maxLength: 8 })
    .map((some) => [{ id: 'first', role: 'administrator', isActive: true }, ...some.map((one, index) => ({ ...one, id: `p${index}` }))])
  fc.assert(fc.property(accounts, fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 }), (all, tries) => {
    const left = tries.reduce((now, [whom, who]) => {
      const id = now[whom % now.length]?.id ?? ''
      const barred = standsInTheWay(now, id, now[who % now.length]?.id ?? '') === null
      return barred ? now.map((one) => one.id === id ? { ...one, isActive: false } : one) : now
    }, all)
    expect(left.some(({ role, isActive }) => role === 'administrator' && isActive)).toBe(true)
  }))
})

test('nobody takes their own account away, and nobody that of the last administrator', () => {
  const all: Account[] = [{ id: 'a', role: 'administrator', isActive: true }, { id: 'b', role: 'administrator', isActive: false }, { id: 'm', role: 'manager', isActive: true }]
  expect(standsInTheWay(all, 'm', 'm')).toBe('ownAccount')
  expect(standsInTheWay(all, 'a', 'm')).toBe('lastAdministrator')
  expect(standsInTheWay(all, 'm', 'a')).toBeNull()
})

test('every service is taken at some counter and no counter takes nothing, however many there are', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 15 }), fc.integer({ min: 1, max: 30 }), (services, n) => {
    const counters = spreadServices(services, n)
    expect(counters).toHaveLength(n)
    expect(new Set(counters.flatMap(({ primary }) => primary))).toEqual(new Set(services))
    expect(counters.every(({ primary }) => primary.length > 0)).toBe(true)
    const sizes = counters.map(({ primary }) => primary.length)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
  }))
})
