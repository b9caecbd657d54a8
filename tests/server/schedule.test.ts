import type { Logger } from 'pino'
import { everySecond } from '../../server/jobs/schedule.ts'
import { tick } from './support/fake-store.ts'

interface Line { readonly level: 'debug' | 'error', readonly about: object, readonly words: string }

/** A log that resolves `said` with its first line. */
function listening() {
  let hear: (line: Line) => void = () => undefined
  const said = new Promise<Line>((resolve) => { hear = resolve })
  const at = (level: Line['level']) => (about: object, words: string) => { hear({ level, about, words }) }
  return { said, log: { debug: at('debug'), error: at('error') } as unknown as Logger }
}

test('a job that is still at work at its next time is not begun twice, and only who asks for details hears of it', async () => {
  const { said, log } = listening()
  let [begun, end] = [0, (): void => undefined]
  const job = everySecond('look around', () => {
    begun += 1
    return new Promise((resolve) => { end = resolve })
  }, log)
  expect(await said).toMatchObject({ level: 'debug', about: { job: 'look around' } })
  expect(begun).toBe(1)
  end()
  await job.stop()
})

test('a job that fails says so and is begun again', async () => {
  const { said, log } = listening()
  let begunAgain: () => void = () => undefined
  const again = new Promise<void>((resolve) => { begunAgain = resolve })
  let begun = 0
  const job = everySecond('look around', () => {
    begun += 1
    if (begun > 1) begunAgain()
    return begun > 1 ? Promise.resolve() : Promise.reject(new Error('no'))
  }, log)
  expect(await said).toMatchObject({ level: 'error', about: { job: 'look around' }, words: 'job failed' })
  await again
  await job.stop()
})

test('whoever stops a job waits until it is done with what it was at', async () => {
  const { log } = listening()
  let [begin, end] = [(): void => undefined, (): void => undefined]
  const begun = new Promise<void>((resolve) => { begin = resolve })
  const job = everySecond('look around', () => {
    begin()
    return new Promise((resolve) => { end = resolve })
  }, log)
  await begun
  let isStopped = false
  const stopped = job.stop().then(() => { isStopped = true })
  for (let turn = 0; turn < 20; turn += 1) await tick()
  expect(isStopped).toBe(false)
  end()
  await stopped
})
