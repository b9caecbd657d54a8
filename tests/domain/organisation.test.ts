import fc from 'fast-check'
import { isRearrangeable, rearranged } from '../../domain/organisation/arrange.ts'
import { roles } from '../../domain/actor.ts'
import { assignmentFaults, assignmentOn, isUsualTerm, mayApprove, type Assignment } from '../../domain/organisation/assignment.ts'
import { organisationFaults } from '../../domain/organisation/faults.ts'
import { mayArrange, mayRead, noOffice, readableOffices, worksInOffice } from '../../domain/organisation/rights.ts'
import { levelOf, officesUnder, pathTo, unitsUnder } from '../../domain/organisation/under.ts'
import { unitOfOffice, unitThen, type Unit, type UnitKind } from '../../domain/organisation/unit.ts'
import { Id } from '../../contract/texts.ts'

const name = (vi: string) => ({ vi, en: vi })

function unit(id: string, kind: UnitKind, parent: string | null, rest: { office?: string, from?: string, to?: string | null } = {}): Unit {
  const { office = null, from = '2020-01-01', to = null } = rest
  return { id, kind, office, spans: [{ from, to, name: name(id), parent }] }
}

/** A province with a commune that stood under a district until there were none, and a city with branches. */
const tree: readonly Unit[] = [
  unit('tinh', 'province', null), unit('trung-tam-tinh', 'centre', 'tinh', { office: 'province-office' }),
  unit('huyen', 'district', 'tinh', { to: '2025-06-30', office: 'district-office' }),
  { id: 'xa', kind: 'commune', office: null, spans: [
    { from: '2020-01-01', to: '2025-06-30', name: name('Xã cũ'), parent: 'huyen' },
    { from: '2025-07-01', to: null, name: name('Xã mới'), parent: 'tinh' },
  ] },
  unit('trung-tam-xa', 'centre', 'xa', { office: 'commune-office' }), unit('diem', 'point', 'trung-tam-xa', { office: 'point-office' }),
  unit('cong-an', 'verticalAgency', 'trung-tam-tinh'), unit('buu-dien', 'post', 'trung-tam-xa'),
  unit('thanh-pho', 'city', null), unit('trung-tam', 'centre', 'thanh-pho', { office: 'city-office' }),
  unit('chi-nhanh', 'branch', 'trung-tam', { office: 'branch-office' }),
]

const now = '2026-11-20'
const then = '2024-05-01'

test('a province, a one-tier city, vertical agencies, the post and the districts of earlier years fit into one tree', () => {
  expect(organisationFaults(tree)).toEqual([])
})

test('a unit has under it what stands there on the day that is asked for', () => {
  expect(officesUnder(tree, 'tinh', now).sort()).toEqual(['commune-office', 'point-office', 'province-office'])
  expect(officesUnder(tree, 'huyen', then).sort()).toEqual(['commune-office', 'district-office', 'point-office'])
  expect(officesUnder(tree, 'huyen', now)).toEqual([])
  expect(officesUnder(tree, 'tinh', then)).toContain('district-office')
  expect(officesUnder(tree, 'thanh-pho', now).sort()).toEqual(['branch-office', 'city-office'])
  expect(officesUnder(tree, 'nowhere', now)).toEqual([])
})

test('what a unit was called, and where it stood, is kept with its dates', () => {
  const commune = tree.find(({ id }) => id === 'xa') ?? unit('', 'commune', null)
  expect(unitThen(commune, then)).toMatchObject({ name: name('Xã cũ'), parent: 'huyen' })
  expect(unitThen(commune, '2025-07-01')).toMatchObject({ name: name('Xã mới'), parent: 'tinh' })
  expect(unitThen(commune, '2019-12-31')).toBeNull()
  expect(pathTo(tree, 'diem', then).map(({ id }) => id)).toEqual(['tinh', 'huyen', 'xa', 'trung-tam-xa', 'diem'])
  expect(unitOfOffice(tree, 'point-office', now)?.id).toBe('diem')
})

test('an office is of the level of the unit that it serves', () => {
  expect(['province-office', 'commune-office', 'point-office', 'branch-office', 'nowhere'].map((office) => levelOf(tree, office, now)))
    .toEqual(['province', 'commune', 'commune', 'province', null])
  expect(levelOf(tree, 'district-office', then)).toBe('district')
})

test.each([
  ['a commune under a commune', unit('x', 'commune', 'xa'), 'wrongParent'], ['a commune at the root', unit('x', 'commune', null), 'wrongParent'],
  ['a branch of a commune', unit('x', 'branch', 'xa'), 'wrongParent'], ['a province under a city', unit('x', 'province', 'thanh-pho'), 'wrongParent'],
  ['a commune under nobody', unit('x', 'commune', 'none'), 'unknownParent'], ['a unit under itself', unit('x', 'district', 'x'), 'circle'],
  ['a district after June 2025', unit('x', 'district', 'tinh'), 'districtsAreOver'],
  ['a commune under a district that is no more', unit('x', 'commune', 'huyen'), 'outlivesParent'],
  ['a commune older than its province', unit('x', 'commune', 'tinh', { from: '2019-01-01' }), 'outlivesParent'],
  ['one that ends before it begins', unit('x', 'commune', 'tinh', { to: '2019-01-01' }), 'endsBeforeItBegins'],
  ['a second one of an id', unit('xa', 'commune', 'tinh'), 'twice'], ['a second one of an office', unit('x', 'commune', 'tinh', { office: 'city-office' }), 'officeTwice'],
  ['an office of the police', unit('x', 'verticalAgency', 'tinh', { office: 'x' }), 'noOfficeHere'],
  ['one without a name', { ...unit('x', 'commune', 'tinh'), spans: [{ from: '2020-01-01', to: null, name: name(''), parent: 'tinh' }] }, 'empty'],
  ['one with a gap in its history', { ...unit('x', 'commune', 'tinh'), spans: [
    { from: '2020-01-01', to: '2020-12-31', name: name('x'), parent: 'tinh' }, { from: '2021-01-02', to: null, name: name('x'), parent: 'tinh' },
  ] }, 'gap'],
] as const)('the tree does not take %s', (_what, added: Unit, code) => {
  expect(organisationFaults([...tree, added]).map((fault) => fault.code)).toContain(code)
})

test('whoever looks over a unit reads the offices under it and no other; others read their own', () => {
  const over = (role: 'provinceManager' | 'inspector', unitOf: string | null) => ({ role, office: noOffice, unit: unitOf })
  for (const role of ['provinceManager', 'inspector'] as const) {
    expect(mayRead(over(role, 'tinh'), 'commune-office', tree, now)).toBe(true)
    expect(mayRead(over(role, 'tinh'), 'city-office', tree, now)).toBe(false)
    expect(mayRead(over(role, 'xa'), 'province-office', tree, now)).toBe(false)
    expect(readableOffices(over(role, null), tree, now)).toEqual([])
  }
  expect(mayRead({ role: 'manager', office: 'commune-office' }, 'commune-office', tree, now)).toBe(true)
  expect(mayRead({ role: 'manager', office: 'commune-office' }, 'point-office', tree, now)).toBe(false)
  expect(mayRead({ role: 'manager', office: 'commune-office', unit: 'tinh' }, 'point-office', tree, now)).toBe(false)
  expect(mayRead({ role: 'officer', office: 'commune-office' }, 'commune-office', tree, now)).toBe(false)
})

test('whoever keeps the machines reads no figures of any office, wherever they are placed, and works in none', () => {
  for (const placed of [{ office: noOffice }, { office: 'commune-office' }, { office: noOffice, unit: 'tinh' }]) {
    expect(readableOffices({ role: 'operator', ...placed }, tree, now)).toEqual([])
    expect(mayArrange({ role: 'operator', ...placed })).toBe(false)
  }
  expect(roles.filter(worksInOffice)).toEqual(['officer', 'manager', 'administrator'])
})

test('only an administrator with a unit arranges the tree, and no office has the name that stands for none', () => {
  expect([{ role: 'administrator' as const, office: 'o', unit: 'tinh' }, { role: 'administrator' as const, office: 'o' }, { role: 'provinceManager' as const, office: noOffice, unit: 'tinh' }].map(mayArrange))
    .toEqual([true, false, false])
  expect(Id.safeParse(noOffice).success).toBe(false)
})

const kinds = ['commune', 'centre', 'point'] as const
const someTree = fc.array(fc.record({ kind: fc.constantFrom(...kinds), parent: fc.nat() }), { maxLength: 30 }).map((wished) => wished.reduce<Unit[]>((units, { kind, parent }, index) => {
  const under = units[parent % units.length]?.id ?? 'root'
  return [...units, unit(`u${index}`, kind, under, { office: `o${index}` })]
}, [unit('root', 'province', null)]))

test('everybody under a unit has it on the way to the root, and nobody else has', () => {
  fc.assert(fc.property(someTree, fc.nat(), (units, pick) => {
    const top = units[pick % units.length]?.id ?? ''
    const under = new Set(unitsUnder(units, top, now).map(({ id }) => id))
    for (const { id } of units) expect(pathTo(units, id, now).some((one) => one.id === top)).toBe(under.has(id))
  }))
})

test('what is rearranged from a day on leaves every day before as it was', () => {
  const commune = unit('x', 'commune', 'huyen')
  const moves = fc.constantFrom(
    { type: 'rename' as const, unit: 'x', name: name('Khác') }, { type: 'move' as const, unit: 'x', parent: 'tinh' }, { type: 'dissolve' as const, unit: 'x' })
  const days = fc.integer({ min: 1, max: 2000 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(fc.property(moves, days, days, (asked, from, day) => {
    expect(isRearrangeable(commune, { ...asked, from })).toBe(true)
    const after = rearranged(commune, { ...asked, from })
    if (day < from) expect(unitThen(after, day)).toEqual(unitThen(commune, day))
    else if (asked.type === 'dissolve') expect(unitThen(after, day)).toBeNull()
    else expect(unitThen(after, day)).toMatchObject(asked.type === 'rename' ? { name: asked.name } : { parent: asked.parent })
    expect(organisationFaults([unit('huyen', 'province', null), after]).map(({ code }) => code)).not.toContain('gap')
  }))
})

test('history is not rearranged: of what has ended, or before the last change, nothing is', () => {
  expect(isRearrangeable(unit('x', 'district', 'tinh', { to: '2025-06-30' }), { type: 'dissolve', unit: 'x', from: '2024-01-01' })).toBe(false)
  expect(isRearrangeable(unit('x', 'commune', 'tinh', { from: '2025-07-01' }), { type: 'rename', unit: 'x', from: '2025-06-30', name: name('y') })).toBe(false)
})

const work: Assignment = { from: '2025-07-01', to: '2026-06-30', type: 'civilServant', home: null }

test('somebody works as one thing at a time, and who was seconded was sent by somebody', () => {
  const seconded: Assignment = { from: '2026-07-01', to: '2027-12-31', type: 'seconded', home: 'cong-an' }
  expect(assignmentFaults([seconded, work])).toEqual([])
  expect([assignmentOn([work, seconded], '2026-06-30')?.type, assignmentOn([work, seconded], '2026-07-01')?.type, assignmentOn([work], '2025-06-30')]).toEqual(['civilServant', 'seconded', null])
  expect(assignmentFaults([work, { ...seconded, from: '2026-06-30' }])).toEqual(['overlap'])
  expect(assignmentFaults([{ ...work, to: '2025-01-01' }])).toEqual(['endsBeforeItBegins'])
  expect(assignmentFaults([{ ...seconded, home: null }])).toEqual(['homeMissing'])
})

test('postal staff approve nothing, and a secondment lasts one to three years', () => {
  expect([{ ...work, type: 'postal' as const }, { ...work, type: 'contract' as const }, work].map(mayApprove)).toEqual([false, false, true])
  const seconded = (to: string | null) => isUsualTerm({ ...work, type: 'seconded', home: 'cong-an', to })
  expect([seconded('2026-01-31'), seconded('2026-07-31'), seconded('2028-07-31'), seconded('2028-08-31'), seconded(null)]).toEqual([false, true, true, false, true])
})
