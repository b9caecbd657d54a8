import fc from 'fast-check'
import { Walk } from '../../server/walk.ts'

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 40 })

test('all are met every time where there is room for all', () => {
  fc.assert(fc.property(names, fc.nat(20), (all, more) => {
    const walk = new Walk(new Set(all))
    for (let time = 0; time < 3; time += 1) expect(new Set(walk.next(all.length + more))).toEqual(new Set(all))
  }))
})

test('no more are met than there is room for, nobody twice at once, and all within the times that it takes', () => {
  fc.assert(fc.property(names, fc.integer({ min: 1, max: 12 }), (all, most) => {
    const walk = new Walk(new Set(all))
    const seen = new Set<string>()
    for (let time = 0; time < Math.ceil(all.length / most); time += 1) {
      const met = walk.next(most)
      expect(met.length).toBe(Math.min(most, all.length))
      expect(new Set(met).size).toBe(met.length)
      for (const name of met) seen.add(name)
    }
    expect(seen).toEqual(new Set(all))
  }))
})

test('whoever stays is met within one walk, whoever comes and goes meanwhile; whoever has gone is met no more', () => {
  const change = fc.record({ comes: fc.boolean(), who: fc.integer({ min: 100, max: 140 }) })
  fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 8 }), fc.array(change, { maxLength: 60 }), (count, most, changes) => {
    const stay = Array.from({ length: count }, (_, index) => index)
    const over = new Set(stay)
    const walk = new Walk(over)
    const seen = new Set<number>()
    const longest = count + changes.length
    for (let time = 0; time * most < longest + most; time += 1) {
      const { comes, who } = changes[time] ?? { comes: false, who: 0 }
      if (who !== 0) over[comes ? 'add' : 'delete'](who)
      for (const met of walk.next(most)) {
        expect(over.has(met)).toBe(true)
        seen.add(met)
      }
    }
    for (const one of stay) expect(seen).toContain(one)
  }))
})

test('over a set that is empty nobody is met', () => {
  expect(new Walk(new Set()).next(3)).toEqual([])
})
