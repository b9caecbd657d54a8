import { setImmediate as nextTurn } from 'node:timers/promises'
import { InTurn } from '../../server/realtime/in-turn.ts'

/** Offices as they are shown, one per turn. */
function shown() {
  const order: string[] = []
  return { order, turns: new InTurn<string>((office) => { order.push(office) }) }
}

test('an office in which somebody was called is shown before the many of which only the expected wait has changed', async () => {
  const { order, turns } = shown()
  for (let office = 0; office < 100; office += 1) turns.later(`quiet ${String(office)}`)
  await nextTurn()
  await nextTurn()
  const before = order.length
  turns.now('called')
  await nextTurn()
  expect(before).toBeLessThan(100)
  expect(order[before]).toBe('called')
})

test('each comes once, in the order in which they were first asked for, and one per turn', async () => {
  const { order, turns } = shown()
  for (const office of ['one', 'two', 'one']) turns.now(office)
  for (const office of ['three', 'two']) turns.later(office)
  expect(order).toEqual([])
  while (order.length < 3) {
    const before = order.length
    await nextTurn()
    expect(order.length - before).toBeLessThanOrEqual(1)
  }
  for (let turn = 0; turn < 3; turn += 1) await nextTurn()
  expect(order).toEqual(['one', 'two', 'three'])
})

test('whoever is asked for while shown is shown again', async () => {
  const order: string[] = []
  const turns = new InTurn<string>((office) => {
    order.push(office)
    if (order.length < 3) turns.now(office)
  })
  turns.later('one')
  for (let turn = 0; turn < 5; turn += 1) await nextTurn()
  expect(order).toEqual(['one', 'one', 'one'])
})
