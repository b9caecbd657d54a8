import { Turns } from '../../server/trust/turns.ts'

test('work takes turns at an office, few wait for it, and another office does not', async () => {
  const turns = new Turns(4)
  const done: string[] = []
  let begin = () => undefined as unknown
  const held = new Promise((resolve) => {
    begin = () => { resolve(null) }
  })
  const work = (name: string) => async () => {
    await held
    done.push(name)
    return name
  }
  const asking = ['1', '2', '3', '4', '5'].map((name) => turns.take('one', work(name)))
  expect(await turns.take('one', work('too many'))).toBeNull()
  const other = turns.take('other', () => Promise.resolve('other'))
  expect(await other).toBe('other')
  begin()
  expect(await Promise.all(asking)).toEqual(['1', '2', '3', '4', '5'])
  expect(done).toEqual(['1', '2', '3', '4', '5'])
  expect(await turns.take('one', work('later'))).toBe('later')
})

test('work that fails lets the next one have its turn', async () => {
  const turns = new Turns(4)
  const failing = turns.take('one', () => Promise.reject(new Error('no')))
  const next = turns.take('one', () => Promise.resolve('next'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('next')
})
