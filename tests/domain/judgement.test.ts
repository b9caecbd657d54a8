import fc from 'fast-check'
import { OfficeSettings } from '../../contract/office.ts'
import { judge, rewritten, stretches, targetFaults } from '../../domain/judgement.ts'
import { dateAfter } from '../../domain/hours/calendar.ts'
import type { Target } from '../../domain/office.ts'
import { onTheSpotShares } from '../../domain/on-the-spot.ts'
import { isMet, targetInForce, targetsInForce } from '../../domain/targets.ts'
import { nationalTargets } from '../../server/setup/targets.ts'

const old: Target = { kpi: 'waitPerTransaction', from: '2023-01-01', to: null, limit: 900, source: 'T2' }
const stricter: Target = { ...old, from: '2026-07-01', limit: 600, source: 'own' }
const asked = { targets: [old, stricter], kpi: 'waitPerTransaction', level: 'commune' } as const
const handling: Target = { kpi: 'processing', from: '2023-01-01', to: null, limit: 1800, source: 'T3' }

test('a period that spans a change is judged by the target at its end, and each part by that of its own time', () => {
  const { whole, parts } = judge(asked, { from: '2026-04-01', to: '2026-09-30' }, () => 700)
  expect([whole.target?.limit, whole.isMet]).toEqual([600, false])
  expect(parts.map(({ from, to, target, isMet: met }) => [from, to, target?.limit, met])).toEqual([
    ['2026-04-01', '2026-06-30', 900, true], ['2026-07-01', '2026-09-30', 600, false],
  ])
})

test('a closed period is judged by the target of its time, whatever came after', () => {
  const { whole, parts } = judge(asked, { from: '2026-01-01', to: '2026-06-30' }, () => 700)
  expect([whole.target?.limit, whole.isMet, parts.length]).toEqual([900, true, 1])
})

test('before there was a target nothing is judged', () => {
  expect(judge(asked, { from: '2022-01-01', to: '2022-12-31' }, () => 5000).whole).toMatchObject({ target: null, figure: 5000, isMet: null })
  expect(judge(asked, { from: '2026-01-01', to: '2026-01-31' }, () => null).whole.isMet).toBeNull()
})

const dates = fc.integer({ min: 0, max: 900 }).map((days) => dateAfter('2025-01-01', days))
const someTargets = fc.array(fc.record({
  from: dates, length: fc.option(fc.integer({ min: 0, max: 300 })), limit: fc.integer({ min: 1, max: 1800 }),
  level: fc.constantFrom('any' as const, 'commune' as const, 'province' as const),
}).map(({ from, length, limit, level }): Target => ({ kpi: 'waitPerVisit', from, to: length === null ? null : dateAfter(from, length), limit, level, source: 's' })), { maxLength: 6 })

test('the parts of a period follow each other without a gap, each under one target, and the last has that of the whole', () => {
  fc.assert(fc.property(someTargets, dates, fc.integer({ min: 0, max: 400 }), (targets, from, length) => {
    const period = { from, to: dateAfter(from, length) }
    const all = { targets, kpi: 'waitPerVisit', level: 'commune' } as const
    const parts = stretches(all, period)
    expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([period.from, period.to])
    parts.slice(1).forEach((part, index) => { expect(part.from).toBe(dateAfter(parts[index]?.to ?? '', 1)) })
    for (const part of parts) {
      const inForce = new Set(daysOf(part).map((day) => targetInForce(targets, 'waitPerVisit', day, 'commune')))
      expect(inForce.size).toBe(1)
    }
    const { whole, parts: judged } = judge(all, period, () => 1)
    expect(judged.at(-1)?.target).toBe(whole.target)
  }))
})

function daysOf({ from, to }: { from: string, to: string }): string[] {
  const days = [from]
  while ((days.at(-1) ?? to) < to) days.push(dateAfter(days.at(-1) ?? to, 1))
  return days
}

test('a target for a level goes before one for all', () => {
  const province: Target = { ...old, level: 'province', limit: 1200, from: '2022-01-01' }
  const targets = [province, old]
  expect(targetInForce(targets, 'waitPerTransaction', '2026-01-01', 'province')?.limit).toBe(1200)
  expect(targetInForce(targets, 'waitPerTransaction', '2026-01-01', 'commune')?.limit).toBe(900)
})

test.each([1, 60, 1799, 1800, 1801, 9000])('handling that takes %d s informs and is never judged, as the clause came', (seconds) => {
  expect(isMet(handling, seconds)).toBeNull()
  expect(isMet({ ...handling, reading: 'information' }, seconds)).toBeNull()
})

test.each([
  ['reductionVsBaseline', 3600, 1800, true], ['reductionVsBaseline', 3600, 1801, false], ['reductionVsBaseline', 3600, 60, true],
  ['reductionVsBaseline', null, 60, null], ['meanAtMost', null, 1800, true], ['meanAtMost', null, 1801, false], ['meanAtMost', null, 1, true],
] as const)('read as %s from %s, handling of %d s is met: %s', (reading, baselineSeconds, seconds, met) => {
  expect(isMet({ ...handling, reading, baselineSeconds }, seconds)).toBe(met)
})

test('no reading of the clause makes a fault of a shorter time', () => {
  const readings = fc.constantFrom('information' as const, 'reductionVsBaseline' as const, 'meanAtMost' as const)
  fc.assert(fc.property(readings, fc.nat(9000), fc.nat(9000), fc.nat(9000), (reading, baselineSeconds, one, other) => {
    const target = { ...handling, reading, baselineSeconds }
    const [shorter, longer] = [Math.min(one, other), Math.max(one, other)]
    if (isMet(target, longer) === true) expect(isMet(target, shorter)).toBe(true)
  }))
})

test('what the plans ask for is in force from the day they name, for the level they name', () => {
  const limits = (level: 'province' | 'district' | 'commune', date: string) =>
    Object.fromEntries(targetsInForce(nationalTargets, level, date).map(({ kpi, limit }) => [kpi, limit]))
  expect(limits('commune', '2021-12-31')).toEqual({ onTheSpotShare: 1 })
  expect(limits('commune', '2022-12-31')).toEqual({ onTheSpotShare: 1, waitPerVisit: 1800 })
  expect(limits('province', '2019-12-31')).toEqual({ onTheSpotShare: 0.2 })
  expect(limits('district', '2020-04-01')).toEqual({ onTheSpotShare: 0.8 })
  expect(limits('district', '2025-07-01')).not.toHaveProperty('onTheSpotShare')
  expect(limits('province', '2026-11-20')).toEqual({ onTheSpotShare: 0.5, waitPerVisit: 1800, waitPerTransaction: 900, processing: 1800, satisfaction: 0.95 })
})

test('the shipped targets are what an office may have as settings', () => {
  expect(OfficeSettings.shape.targets.safeParse(nationalTargets).error).toBeUndefined()
})

test('a target that has begun cannot be made another; it can be ended, and a new one begins today', () => {
  const today = '2026-11-20'
  const ended = { ...old, to: '2026-11-19' }
  expect(rewritten([old], [ended, { ...stricter, from: today }], today)).toEqual([])
  expect(rewritten([old], [{ ...old, limit: 800 }], today)).toHaveLength(2)
  expect(rewritten([old], [], today)).toEqual([old])
  expect(rewritten([old], [{ ...old, to: '2026-10-31' }], today)).toEqual([old])
  expect(rewritten([ended], [{ ...ended, to: null }], '2026-12-01')).toEqual([ended])
  expect(rewritten([], [stricter], today)).toEqual([stricter])
  expect(targetFaults({ targets: [] }, { targets: [{ ...handling, from: today, reading: 'reductionVsBaseline' }] }, today))
    .toEqual([{ code: 'noBaseline', at: 'targets.processing.2026-11-20' }])
})

test('the share done on the spot is told of all procedures and of those that come often', () => {
  expect(onTheSpotShares({ all: 200, allOnTheSpot: 50, frequent: 40, frequentOnTheSpot: 32 })).toEqual({ all: 0.25, frequent: 0.8 })
  expect(onTheSpotShares({ all: 0, allOnTheSpot: 0, frequent: 0, frequentOnTheSpot: 0 })).toEqual({ all: null, frequent: null })
})
