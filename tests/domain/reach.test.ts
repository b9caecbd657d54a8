import { reachOf } from '../../domain/organisation/reach.ts'
import { leads, mustHaveFactor } from '../../domain/second-factor.ts'
import type { Unit } from '../../domain/organisation/unit.ts'

const unit = (id: string, kind: Unit['kind'], parent: string | null, office: string | null): Unit =>
  ({ id, kind, office, spans: [{ from: '2026-01-01', to: null, name: { vi: id, en: id }, parent }] })
const units = [unit('tinh', 'province', null, null), unit('xa-a', 'commune', 'tinh', 'a'), unit('xa-b', 'commune', 'tinh', 'b'), unit('tinh-khac', 'province', null, null), unit('xa-c', 'commune', 'tinh-khac', 'c')]
const today = '2026-11-20'

test('an administrator watches over the accounts of the own office and no other', () => {
  expect(reachOf({ role: 'administrator', office: 'a' }, units, today)).toEqual({ offices: ['a'], units: [] })
})

test('who was given a unit also watches over all that stands under it, and over nothing beside it', () => {
  expect(reachOf({ role: 'administrator', office: 'a', unit: 'tinh' }, units, today)).toEqual({ offices: ['a', 'b'], units: ['tinh', 'xa-a', 'xa-b'] })
  expect(reachOf({ role: 'administrator', office: 'c', unit: 'xa-c' }, units, today)).toEqual({ offices: ['c'], units: ['xa-c'] })
})

test('a second factor can be asked of everybody who leads, and is asked of no officer', () => {
  expect(['officer', 'manager', 'administrator', 'provinceManager', 'inspector'].map((role) => leads(role as 'officer'))).toEqual([false, true, true, true, true])
  expect(mustHaveFactor('officer', 'leaders')).toBe(false)
  expect(mustHaveFactor('inspector', 'leaders')).toBe(true)
  expect(mustHaveFactor('administrator', 'choice')).toBe(false)
})
