import fc from 'fast-check'
import { firstBreak } from '../../server/ledger/chain.ts'
import type { Outcome } from '../../server/ledger/pending.ts'
import type { Command } from '../../domain/commands.ts'
import { calling, foldOf, opening, rivalOf, startOffice, taking, withdrawing } from './support/fake-office.ts'
import { FakeStore, kept, lost, tick, type Fate } from './support/fake-store.ts'

// Time passes only when a test lets it; what waits for the event loop does not wait for time.
beforeEach(() => { jest.useFakeTimers({ doNotFake: ['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask', 'Date'] }) })
afterEach(() => { jest.useRealTimers() })

/** Lets time pass until it is done; fails when a minute was not enough. */
async function whileTimePasses<T>(work: Promise<T>): Promise<T> {
  const done = jest.fn()
  work.then(done, done)
  for (let passed = 0; done.mock.calls.length === 0; passed += 50) {
    if (passed > 60_000) throw new Error('a minute passed without an answer')
    for (let ticks = 0; ticks < 3; ticks += 1) await tick()
    jest.advanceTimersByTime(50)
  }
  return work
}

const fates = fc.array(fc.oneof(
  { weight: 3, arbitrary: fc.constant(kept) },
  fc.record({ kind: fc.constant('broken' as const), count: fc.nat(3) }),
  fc.constant({ kind: 'overtaken' as const }),
), { maxLength: 12 })
const lateFates = fc.array(fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fate>(kept) },
  fc.record({ kind: fc.constant('late' as const), count: fc.nat(4), ticks: fc.nat(60) }),
), { maxLength: 12 })
const readable = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)), { maxLength: 15 })
const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(taking) }, fc.constant(opening), fc.constant(calling), fc.constantFrom('A001', 'A002').map(withdrawing),
)
const bursts = fc.array(fc.array(commands, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })

/** What a command came to in the end. */
interface Asked { readonly id: string, readonly last: Outcome }

/** Asks in bursts, and again with the same id whenever the answer was "unavailable". */
async function askAll(store: FakeStore, asked: readonly (readonly Command[])[], patienceMs: number) {
  const { submit, officeDay } = await startOffice(store, patienceMs)
  async function ask(id: string, command: Command): Promise<Asked> {
    for (;;) {
      const last = await submit(id, command)
      if (!('refusal' in last) || last.refusal !== 'unavailable') return { id, last }
      await tick()
    }
  }
  const asking: Promise<Asked>[] = []
  for (const [round, burst] of asked.entries()) {
    asking.push(...burst.map((command, index) => ask(`${String(round)}-${String(index)}`, command)))
    await tick()
  }
  return { officeDay, answers: await whileTimePasses(Promise.all(asking)) }
}

async function expectOneTruth(store: FakeStore, { officeDay, answers }: Awaited<ReturnType<typeof askAll>>): Promise<void> {
  expect(firstBreak(store.entries)).toBeNull()
  const ids = store.entries.map(({ commandId }) => commandId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, last } of answers) {
    const stored = store.entries.find(({ commandId }) => commandId === id)
    if ('refusal' in last) expect(stored).toBeUndefined()
    // Opening the own counter once more changes nothing, and so leaves nothing.
    else if (last.answer.ticket !== null || stored !== undefined) expect(stored?.answer).toEqual(last.answer)
  }
  await whileTimePasses(officeDay.catchUp())
  expect(officeDay.day).toEqual(foldOf(store))
}

test('whatever fails and whoever overtakes: no gap, nothing twice, every answer kept, every refusal without a trace', async () => {
  await fc.assert(fc.asyncProperty(bursts, fates, readable, fc.constantFrom(0, 300, 5000), async (asked, schedule, readings, patienceMs) => {
    const store = new FakeStore()
    store.fateOf = (insert) => schedule[insert] ?? kept
    // The day is read once before anybody asks.
    store.canRead = (reading) => reading === 0 || (readings[reading - 1] ?? true)
    store.rival = rivalOf(store)
    await expectOneTruth(store, await askAll(store, asked, patienceMs))
  }), { numRuns: 120 })
})

test('writes that arrive after the connection broke are found, and done once', async () => {
  await fc.assert(fc.asyncProperty(bursts, lateFates, async (asked, schedule) => {
    const store = new FakeStore()
    store.fateOf = (insert) => schedule[insert] ?? kept
    const all = await askAll(store, asked, 5000)
    for (let ticks = 0; ticks < 100; ticks += 1) await tick()
    expect(firstBreak(store.entries)).toBeNull()
    const ids = store.entries.map(({ commandId }) => commandId)
    expect(new Set(ids).size).toBe(ids.length)
    await whileTimePasses(all.officeDay.catchUp())
    expect(all.officeDay.day).toEqual(foldOf(store))
    for (const { id, last } of all.answers) {
      if ('refusal' in last || last.answer.ticket === null) continue
      expect(store.entries.find(({ commandId }) => commandId === id)?.answer).toEqual(last.answer)
    }
  }), { numRuns: 80 })
})

test('a database that cannot be read makes nobody wait longer than patience, and the same id gets the kept answer later', async () => {
  const store = new FakeStore()
  const { submit } = await startOffice(store, 1000)
  await submit('first', taking)
  let isDown = true
  store.fateOf = () => isDown ? { kind: 'broken', count: 1 } : kept
  store.canRead = () => !isDown
  const asked = submit('second', taking)
  expect(await whileTimePasses(asked)).toEqual({ refusal: 'unavailable' })
  expect(performance.now()).toBeLessThan(2500)
  isDown = false
  expect(await whileTimePasses(submit('second', taking))).toEqual({ answer: { ticket: 'A002', ahead: 1 } })
  expect(store.entries.map(({ commandId }) => commandId)).toEqual(['day:open', 'first', 'second'])
})

test('a full disk, readable but not writable, makes nobody wait longer than patience, and is not written to without a pause', async () => {
  const store = new FakeStore()
  const { submit } = await startOffice(store, 1000)
  await submit('first', taking)
  store.fateOf = () => lost
  const writes = store.inserts.length
  expect(await whileTimePasses(submit('second', taking))).toEqual({ refusal: 'unavailable' })
  expect(performance.now()).toBeLessThan(2500)
  expect(store.inserts.length - writes).toBeLessThan(20)
  store.fateOf = () => kept
  expect(await whileTimePasses(submit('second', taking))).toEqual({ answer: { ticket: 'A002', ahead: 1 } })
})

test('a morning on which the database comes late opens the day for whoever still waits', async () => {
  const store = new FakeStore()
  const { submit } = await startOffice(store, 1000)
  let isDown = true
  store.fateOf = () => isDown ? lost : kept
  store.canRead = () => !isDown
  const early = submit('early', taking)
  for (let passed = 0; passed < 600; passed += 20) {
    await tick()
    jest.advanceTimersByTime(20)
  }
  const later = submit('later', taking)
  expect(await whileTimePasses(early)).toEqual({ refusal: 'unavailable' })
  isDown = false
  expect(await whileTimePasses(later)).toEqual({ answer: { ticket: 'A001', ahead: 0 } })
})

test('two asks with one id while the first is under way are one ask; another payload is refused', async () => {
  const store = new FakeStore()
  const { submit } = await startOffice(store)
  const [one, same, other] = await Promise.all([submit('id', taking), submit('id', taking), submit('id', opening)])
  expect([one, same, other]).toEqual([{ answer: { ticket: 'A001', ahead: 0 } }, one, { refusal: 'commandIdReused' }])
  expect(store.entries).toHaveLength(2)
})

test('a refusal waits for what it was decided on', async () => {
  const store = new FakeStore()
  const { submit } = await startOffice(store)
  await submit('open', opening)
  await submit('take', taking)
  store.fateOf = (insert) => insert === 3 ? lost : kept
  // Called by one ask, so refused to the other; then the call is lost, and decided again with the same end.
  const [first, second] = await whileTimePasses(Promise.all([submit('call', calling), submit('call again', calling)]))
  expect([first, second]).toEqual([{ answer: { ticket: 'A001', ahead: null } }, { refusal: 'counterBusy' }])
  expect(store.entries.map(({ commandId }) => commandId)).toEqual(['day:open', 'open', 'take', 'call'])
})

test('whoever reads a ledger while something is under way in it hears that too', async () => {
  const { submit, officeDay } = await startOffice(new FakeStore())
  const answer = submit('take', taking)
  expect(await whileTimePasses(officeDay.catchUp().then(() => officeDay.day.tickets.length))).toBe(1)
  expect(await answer).toEqual({ answer: { ticket: 'A001', ahead: 0 } })
})
