import en from '../../../client-manager/texts/en.json' with { type: 'json' }
import vi from '../../../client-manager/texts/vi.json' with { type: 'json' }
import { browserClock, byNeed, needsOf } from '../../../client-manager/self-test/shown-check.ts'
import { checkNames, checkStates, findings, type Check } from '../../../contract/self-test.ts'

const check = (name: Check['name'], state: Check['state']): Check => ({ name, state, finding: 'diskFine', about: [], figures: {} })

test('what needs somebody comes first', () => {
  const shown = byNeed([check('printers', 'none'), check('disk', 'well'), check('backup', 'trouble'), check('clock', 'look')])
  expect(shown.map(({ name }) => name)).toEqual(['backup', 'clock', 'disk', 'printers'])
})

test('a machine whose clock is more than a few seconds off is told so, in whichever direction', () => {
  expect([4000, -5000].map((ahead) => browserClock(1_000_000, 1_000_000 + ahead).state)).toEqual(['well', 'well'])
  expect([5001, -90_000].map((ahead) => browserClock(1_000_000, 1_000_000 + ahead))).toMatchObject([
    { state: 'look', finding: 'browserClockOff', figures: { seconds: 5 } }, { state: 'look', figures: { seconds: 90 } },
  ])
})

test('a silent loudspeaker is told of once on the page of today, in the words that stand there already', () => {
  const checks = [check('loudspeaker', 'trouble'), check('disk', 'trouble'), check('backup', 'look')]
  expect(needsOf({ checks }, 'trouble').map(({ name }) => name)).toEqual(['disk'])
  expect(needsOf({ checks }, 'look').map(({ name }) => name)).toEqual(['backup'])
})

test.each([['vi', vi], ['en', en]])('everything that can be found has its words (%s)', (_language, { selfTest }) => {
  expect(Object.keys(selfTest.finding)).toEqual([...findings, 'browserClockFine', 'browserClockOff'].sort())
  expect(Object.keys(selfTest.name)).toEqual([...checkNames, 'browserClock'].sort())
  expect(Object.keys(selfTest.state)).toEqual([...checkStates].sort())
})
