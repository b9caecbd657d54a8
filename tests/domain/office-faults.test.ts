import fc from 'fast-check'
import { officeFaults } from '../../domain/office-faults.ts'
import { office, officeHours } from './support/office.ts'

const at = (found: ReturnType<typeof officeFaults>) => found.map((fault) => `${fault.code} ${fault.at}`)

test('an office that works has no faults', () => {
  expect(officeFaults({ ...office, openingHours: officeHours })).toEqual([])
})

test('whatever list has an entry twice, it is named', () => {
  for (const list of ['fields', 'services', 'procedures', 'counters', 'priorityClasses'] as const) {
    const [first] = office[list]
    expect(at(officeFaults({ ...office, [list]: [...office[list], first] }))).toContain(`twice ${list}.${first?.id ?? ''}`)
  }
})

test('two counters under one number are named by it: nobody would know where to go', () => {
  const counters = office.counters.map((counter) => ({ ...counter, label: '1' }))
  expect(at(officeFaults({ ...office, counters }))).toEqual(['twice counters.label.1'])
})

test('a counter that takes what nobody offers, and a service of no field, are named', () => {
  const [counter, service] = [office.counters[0], office.services[0]]
  if (counter === undefined || service === undefined) throw new Error('the office lost its counters')
  expect(at(officeFaults({ ...office, counters: [{ ...counter, secondary: ['fishing'] }] }))).toEqual(['unknownService counters.q1.primary'])
  expect(at(officeFaults({ ...office, services: [...office.services, { ...service, id: 'new', field: 'sea' }] }))).toEqual(['unknownField services.new.field'])
  expect(at(officeFaults({ ...office, services: [] }))).toContain('noneLeft services')
})

test('sessions that overlap are found in whatever order they stand, and those that only touch are not', () => {
  const minutes = fc.integer({ min: 0, max: 1439 })
  const time = (m: number) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
  fc.assert(fc.property(fc.uniqueArray(minutes, { minLength: 4, maxLength: 4 }), fc.boolean(), (four, isTurned) => {
    const [a = 0, b = 0, c = 0, d = 0] = [...four].sort((x, y) => x - y)
    const faultsOf = (sessions: { from: string, to: string }[]) =>
      at(officeFaults({ ...office, openingHours: { ...officeHours, week: { ...officeHours.week, 1: isTurned ? sessions.reverse() : sessions } } }))
    expect(faultsOf([{ from: time(a), to: time(b) }, { from: time(c), to: time(d) }])).toEqual([])
    expect(faultsOf([{ from: time(a), to: time(b) }, { from: time(b), to: time(d) }])).toEqual([])
    expect(faultsOf([{ from: time(a), to: time(c) }, { from: time(b), to: time(d) }])).toEqual(['overlap openingHours.week.1'])
    expect(faultsOf([{ from: time(b), to: time(a) }])).toEqual(['endsBeforeItBegins openingHours.week.1'])
  }))
})
