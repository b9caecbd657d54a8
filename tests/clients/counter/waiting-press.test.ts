import { senseAt } from '../../../client-counter/press-sense.ts'
import { createPresses, restMs } from '../../../client-counter/presses.ts'
import { aCounter, aTicket, inHand, officer } from './a-counter.ts'
import { aLine, yes } from './a-line.ts'

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

const serving = aCounter({ inHand: inHand('serving') })
const finishing = { counter: '1', ticket: 'A007', outcome: 'received' } as const

/** A console at counter 1 whose line is down. */
function withoutLine(picture = aCounter()) {
  const line = aLine('lost', picture)
  return { ...line, ...createPresses(line.line, senseAt({ view: picture, feed: line.line, officer })) }
}

test('a press without a line waits, and goes out once with the first picture', async () => {
  const { press, note, isDead, sent, comeBack, answer } = withoutLine()
  const call = press('ticket:callNext', { counter: '1' })
  expect([note.value?.kind, isDead.value, sent]).toEqual(['waiting', true, []])
  comeBack(aCounter())
  expect(sent.map(({ name }) => name)).toEqual(['ticket:callNext'])
  expect(note.value).toBeNull()
  answer(yes)
  await expect(call).resolves.toBe(true)
  comeBack(aCounter())
  expect(sent).toHaveLength(1)
})

test('while one press waits no other is taken', async () => {
  const { press, sent, comeBack } = withoutLine()
  void press('ticket:callNext', { counter: '1' })
  await expect(press('counter:pause', { counter: '1', reason: 'break' })).resolves.toBe(false)
  comeBack(aCounter())
  expect(sent.map(({ name }) => name)).toEqual(['ticket:callNext'])
})

test('a finish for one who was transferred meanwhile is not sent, and the officer is told why', async () => {
  const { press, note, isDead, sent, comeBack } = withoutLine(serving)
  const finish = press('ticket:finish', finishing)
  comeBack(aCounter({ inHand: inHand('serving', { number: 'A008' }) }))
  await expect(finish).resolves.toBe(false)
  expect(sent).toEqual([])
  expect(note.value).toMatchObject({ kind: 'dropped', asked: { name: 'ticket:finish', input: finishing }, why: { reason: 'gone', ticket: 'A007' } })
  expect(isDead.value).toBe(false)
})

test('a press that waits is dropped when the counter is worked in another window', async () => {
  const { line, press, note, sent, comeBack } = withoutLine()
  const call = press('ticket:callNext', { counter: '1' })
  line.standing.value = 'elsewhere'
  comeBack(aCounter())
  await expect(call).resolves.toBe(false)
  expect(note.value).toMatchObject({ kind: 'dropped', why: { reason: 'otherWindow' } })
  expect(sent).toEqual([])
})

test('the officer may take a waiting press back, and press something else', async () => {
  const { press, cancel, note, sent, comeBack } = withoutLine()
  const call = press('ticket:callNext', { counter: '1' })
  cancel()
  await expect(call).resolves.toBe(false)
  expect(note.value).toBeNull()
  void press('counter:pause', { counter: '1', reason: 'break' })
  comeBack(aCounter())
  expect(sent.map(({ name }) => name)).toEqual(['counter:pause'])
})

test('a line that comes and goes before the answer does not send the press again from here', async () => {
  const { press, sent, comeBack, cut, answer } = withoutLine()
  const call = press('ticket:callNext', { counter: '1' })
  comeBack(aCounter())
  cut()
  comeBack(aCounter())
  expect(sent).toHaveLength(1)
  answer(yes)
  await expect(call).resolves.toBe(true)
})

test('one who is signed out presses for nothing', async () => {
  const { line, press, note, refusal } = withoutLine()
  line.state.value = 'refused'
  await expect(press('ticket:callNext', { counter: '1' })).resolves.toBe(false)
  expect([note.value, refusal.value]).toEqual([null, 'unavailable'])
})

describe('a press that was sent and not answered', () => {
  /** A finish that nobody answered until the console gave up. */
  async function unsure() {
    const console = withoutLine(serving)
    console.line.state.value = 'live'
    const finish = console.press('ticket:finish', finishing)
    console.cut()
    console.refuse('unavailable')
    await finish
    jest.advanceTimersByTime(restMs)
    return console
  }

  test('is told as such', async () => {
    const { note, refusal } = await unsure()
    expect([note.value?.kind, refusal.value]).toEqual(['unsure', null])
  })

  test('is told not to be done when the counter stands as it did, and pressed again it is the same press', async () => {
    const { note, sent, comeBack, press } = await unsure()
    comeBack({ ...serving, waiting: [aTicket('A009')] })
    expect(note.value?.kind).toBe('notDone')
    void press('ticket:finish', finishing)
    expect(sent[1]?.id).toBe(sent[0]?.id)
  })

  test('is not sent again by itself when the line is back', async () => {
    const { sent, comeBack } = await unsure()
    comeBack(serving)
    expect(sent).toHaveLength(1)
  })

  test('is not sent again when pressed without a line and the counter has gone on: the screen shows what came of it', async () => {
    const { note, sent, comeBack, press } = await unsure()
    const again = press('ticket:finish', finishing)
    comeBack(aCounter())
    await expect(again).resolves.toBe(false)
    expect([note.value?.kind, sent.length]).toEqual(['settled', 1])
  })

  test('goes out once more under its id when it was pressed again without a line and nothing has happened', async () => {
    const { sent, comeBack, press } = await unsure()
    void press('ticket:finish', finishing)
    comeBack(serving)
    expect(sent.map(({ id }) => id)).toEqual([sent[0]?.id, sent[0]?.id])
  })

  test('is forgotten when the counter has gone on: the same words are then another press', async () => {
    const { line, refuse, sent, comeBack, press, cut } = withoutLine()
    line.state.value = 'live'
    const call = press('ticket:callNext', { counter: '1' })
    cut()
    refuse('unavailable')
    await call
    jest.advanceTimersByTime(restMs)
    comeBack(aCounter({ inHand: inHand('called') }))
    line.view.value = aCounter()
    void press('ticket:callNext', { counter: '1' })
    expect(sent[1]?.id).not.toBe(sent[0]?.id)
  })
})
