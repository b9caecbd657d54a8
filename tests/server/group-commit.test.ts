import type { Entry } from '../../server/ledger/entry.ts'
import { openJournal } from '../../server/ledger/journal.ts'
import { FakeStore, kept, lost, tick } from './support/fake-store.ts'

const entry = (seq: number, office = 'office', commandId = `${office} ${String(seq)}`): Entry => ({
  office, day: '2026-11-20', seq, version: 1, commandId, fingerprint: '', by: { kind: 'system' },
  answer: { ticket: null, ahead: null }, events: [], previous: '', hash: '',
})

let store: FakeStore
beforeEach(() => { store = new FakeStore() })

/** Lets one write go at a time. */
function gate() {
  let open: () => void = () => undefined
  store.pace = () => new Promise((resolve) => { open = resolve })
  return () => { open() }
}

test('all that is asked for during one write goes out together in the next one', async () => {
  const letGo = gate()
  const journal = openJournal(store)
  const appended = Array.from({ length: 20 }, (_, index) => journal.append(entry(index + 1)))
  await tick()
  letGo()
  await tick()
  letGo()
  expect(await Promise.all(appended)).toEqual(Array(20).fill('kept'))
  expect(store.inserts).toEqual([1, 19])
  expect(store.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test('nobody is told before the write is done', async () => {
  const letGo = gate()
  const told = jest.fn()
  const appended = openJournal(store).append(entry(1)).then(told)
  for (let ticks = 0; ticks < 20; ticks += 1) await tick()
  expect(told).not.toHaveBeenCalled()
  letGo()
  await appended
  expect(told).toHaveBeenCalledWith('kept')
})

test('what stands on a lost entry is never written, and other offices lose nothing', async () => {
  store.entries.push(entry(1, 'busy', 'rival'))
  const letGo = gate()
  const journal = openJournal(store)
  const first = journal.append(entry(1, 'calm'))
  const rest = [entry(1, 'busy'), entry(2, 'calm'), entry(2, 'busy')].map((one) => journal.append(one))
  await tick()
  letGo()
  await first
  // Asked for while the batch that will conflict is under way.
  rest.push(journal.append(entry(3, 'busy')), journal.append(entry(3, 'calm')))
  await tick()
  store.pace = tick
  letGo()
  expect(await Promise.all(rest)).toEqual(['taken', 'kept', 'taken', 'taken', 'kept'])
  expect(store.entries.map(({ commandId }) => commandId)).toEqual(['rival', 'calm 1', 'calm 2', 'calm 3'])
})

test('a write without an answer leaves every ledger of its batch unknown, and the next write goes on', async () => {
  store.fateOf = (insert) => insert === 1 ? { kind: 'broken', count: 1 } : kept
  const journal = openJournal(store)
  const appended = [entry(1), entry(2), entry(1, 'other')].map((one) => journal.append(one))
  expect(await Promise.all(appended)).toEqual(['kept', 'unknown', 'unknown'])
  expect(await journal.append(entry(1, 'third'))).toBe('kept')
})

test('after a lost write the journal takes new entries at once', async () => {
  store.fateOf = (insert) => insert === 0 ? lost : kept
  const journal = openJournal(store)
  expect(await journal.append(entry(1))).toBe('unknown')
  expect(await journal.append(entry(1))).toBe('kept')
})
