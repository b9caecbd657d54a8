import fc from 'fast-check'
import { clearLetters, freeLetter, isLetter, letterCaution } from '../../domain/letters.ts'
import { mostCreditSeconds, strictCreditSeconds } from '../../domain/office.ts'
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

test('what has no name in one of the languages, and a counter without a number, are named', () => {
  const nameless = { vi: ' ', en: 'x' }
  const [counter, service, group] = [office.counters[0], office.services[0], office.priorityClasses[0]]
  if (counter === undefined || service === undefined || group === undefined) throw new Error('the office lost its lists')
  expect(at(officeFaults({ ...office, name: nameless }))).toEqual(['empty name'])
  expect(at(officeFaults({ ...office, counters: [{ ...counter, label: ' ', name: nameless }] }))).toEqual([`empty counters.${counter.id}.label`, `empty counters.${counter.id}.name`])
  expect(at(officeFaults({ ...office, priorityClasses: [{ ...group, proof: nameless }] }))).toEqual([`empty priorityClasses.${group.id}.proof`])
})

test('a letter that cannot begin a number is named whatever was typed, and a free one never is', () => {
  const [service, ...others] = office.services
  if (service === undefined) throw new Error('the office lost its services')
  fc.assert(fc.property(fc.string({ maxLength: 4 }), (prefix) => {
    const found = at(officeFaults({ ...office, services: [{ ...service, prefix }, ...others] }))
    expect(found).toEqual(/^[A-Z]{1,2}$/.test(prefix) ? [] : [`wrongLetter services.${service.id}.prefix`])
  }))
  fc.assert(fc.property(fc.subarray([...clearLetters]), (taken) => {
    const letter = freeLetter(taken)
    expect([taken.some((one) => one === letter), isLetter(letter), letterCaution(letter, taken)]).toEqual([false, true, null])
  }))
})

test('letters are cautioned against for looking like digits, for rhyming, and for being shared', () => {
  expect(['O', 'I', 'AO'].map((letter) => letterCaution(letter, []))).toEqual(['looksLikeDigit', 'looksLikeDigit', 'looksLikeDigit'])
  expect(['B', 'V', 'A'].map((letter) => letterCaution(letter, ['A']))).toEqual(['rhymes', 'rhymes', 'shared'])
})

test('a credit is bounded, or says that it is strict', () => {
  const [group] = office.priorityClasses
  if (group === undefined) throw new Error('the office lost its priority groups')
  const found = (creditSeconds: number) => at(officeFaults({ ...office, priorityClasses: [{ ...group, creditSeconds }] }))
  expect([0, mostCreditSeconds, strictCreditSeconds].map(found)).toEqual([[], [], []])
  expect(found(mostCreditSeconds + 1)).toEqual([`tooMuchCredit priorityClasses.${group.id}.creditSeconds`])
})
