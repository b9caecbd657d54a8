import { keepsake } from '../../../client-kiosk/offline/keepsake.ts'
import { openPrinter } from '../../../client-kiosk/printing/printer.ts'
import type { Connection } from '../../../client-common/connection.ts'
import type { Print } from '../../../contract/printing.ts'
import type { Reply } from '../../../contract/wire.ts'
import { storageOf } from './an-offline-kiosk.ts'

type Answers = (Reply<null> | 'lost')[]

/** A line on which the server gives these answers in turn, some of which never arrive. */
function lineThat(...answers: Answers) {
  const asked: Print[] = []
  const connection = {
    connected: true,
    on: () => undefined,
    timeout: () => ({
      emitWithAck(_name: string, print: Print) {
        asked.push(print)
        const answer = answers.shift() ?? 'lost'
        return answer === 'lost' ? Promise.reject(new Error('no answer')) : Promise.resolve(answer)
      },
    }),
  }
  const printer = openPrinter(keepsake(storageOf(), 'printing'))
  printer.attach(connection as unknown as Connection)
  return { connection, asked, print: () => printer.print('/t/a') }
}

const ok: Reply<null> = { ok: true, answer: null }

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

test('a print is asked for once, each under an id of its own', async () => {
  const { print, asked } = lineThat(ok, { ok: false, code: 'printerPaper' })
  expect([await print(), await print()]).toEqual([null, 'printerPaper'])
  expect(asked.map(({ again }) => again)).toEqual([false, false])
  expect(new Set(asked.map(({ id }) => id)).size).toBe(2)
})

test('when the answer was lost it is only asked how it ended, under the same id', async () => {
  const { print, asked } = lineThat('lost', 'lost', ok)
  expect(await print()).toBeNull()
  expect(asked.map(({ again }) => again)).toEqual([false, true, true])
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
})

test('a kiosk without a line waits for it, and says that nothing was printed when it does not come', async () => {
  const { print, asked, connection } = lineThat(ok)
  connection.connected = false
  const outcome = print()
  await jest.advanceTimersByTimeAsync(60_000)
  expect([await outcome, asked]).toEqual(['unavailable', []])
})
