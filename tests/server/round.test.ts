import fc from 'fast-check'
import { Round } from '../../server/round.ts'

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 40 })

test('all come every time where there is room for all', () => {
  fc.assert(fc.property(names, fc.nat(20), (all, more) => {
    const round = new Round()
    for (let time = 0; time < 3; time += 1) expect(new Set(round.next(all, all.length + more))).toEqual(new Set(all))
  }))
})

test('no more come than there is room for, nobody twice at once, and all within the rounds that it takes', () => {
  fc.assert(fc.property(names, fc.integer({ min: 1, max: 12 }), (all, most) => {
    const round = new Round()
    for (let turn = 0; turn < 3; turn += 1) {
      const seen = new Set<string>()
      for (let time = 0; time < Math.ceil(all.length / most); time += 1) {
        const chosen = round.next(all, most)
        expect(chosen.length).toBe(Math.min(most, all.length))
        expect(new Set(chosen).size).toBe(chosen.length)
        for (const name of chosen) seen.add(name)
      }
      expect(seen).toEqual(new Set(all))
    }
  }))
})

test('whoever is new comes before those who have been', () => {
  const round = new Round()
  round.next(['an', 'binh', 'chi'], 2)
  expect(round.next(['an', 'binh', 'chi', 'dung'], 2)).toEqual(['chi', 'dung'])
})
