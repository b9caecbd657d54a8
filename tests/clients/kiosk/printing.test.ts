import { ref } from 'vue'
import { giveUp } from '../../../client-kiosk/printing/give-up.ts'
import { usePrinting } from '../../../client-kiosk/printing/use-printing.ts'
import type { Taken } from '../../../client-kiosk/taking.ts'
import type { KioskPrinting } from '../../../contract/printing.ts'
import type { Code } from '../../../contract/refusals.ts'
import type { Answer, Reply } from '../../../contract/wire.ts'

const ticket: Taken = { number: 'A001', service: 'ho-tich', procedure: null, ahead: 0, expected: null, link: '/t/o/2026-11-20/A001/mac', ratingCode: null, at: 0, language: 'vi' }
const next: Taken = { ...ticket, number: 'A002', link: '/t/o/2026-11-20/A002/mac' }

/** A kiosk whose printer ends each print as the test says, in their order. */
function openKiosk(mode: KioskPrinting['mode'], ...ends: (Code | null)[]) {
  const asked: string[] = []
  const givenUp: string[] = []
  const here: number[] = []
  const waiting: (() => void)[] = []
  const printing = usePrinting({
    printer: {
      settings: ref<KioskPrinting>({ mode, paper: 58 }),
      print(link) {
        asked.push(link)
        const end = ends.shift() ?? null
        return new Promise((resolve) => {
          waiting.push(() => { resolve(end) })
        })
      },
    },
    printHere: (paper) => Promise.resolve(here.push(paper)).then(() => undefined),
    giveUp: (number) => { givenUp.push(number) },
  })
  const ended = async () => {
    waiting.shift()?.()
    for (let turns = 0; turns < 5; turns += 1) await Promise.resolve()
  }
  return { ...printing, asked, givenUp, here, ended }
}

test('a kiosk without a printer shows the code on the screen', () => {
  const { begin, state, asked } = openKiosk('none')
  begin(ticket)
  expect([state.value, asked]).toEqual(['onScreen', []])
})

test('a ticket is printed once, and the citizen is asked to take it', async () => {
  const { begin, state, asked, ended, repeat, canRepeat } = openKiosk('network')
  begin(ticket)
  void repeat()
  expect(state.value).toBe('printing')
  await ended()
  expect([state.value, asked, canRepeat.value]).toEqual(['printed', [ticket.link], false])
})

test('after a failed print the same ticket is printed again, and nothing is given up', async () => {
  const { begin, state, fault, asked, ended, repeat, abandon, givenUp } = openKiosk('network', 'printerPaper', null)
  begin(ticket)
  await ended()
  expect([state.value, fault.value]).toEqual(['failed', 'printerPaper'])
  void repeat()
  await ended()
  expect([state.value, fault.value, asked]).toEqual(['printed', null, [ticket.link, ticket.link]])
  abandon()
  expect(givenUp).toEqual([])
})

test('a number that nobody took is given up', async () => {
  const { begin, ended, abandon, givenUp } = openKiosk('network', 'printerOffline')
  begin(ticket)
  await ended()
  abandon()
  abandon()
  expect(givenUp).toEqual(['A001'])
})

test('who takes the code on the screen keeps the number', async () => {
  const { begin, ended, abandon, useScreen, givenUp, state } = openKiosk('network', 'printerOffline')
  begin(ticket)
  await ended()
  useScreen()
  expect(state.value).toBe('onScreen')
  abandon()
  expect(givenUp).toEqual([])
})

test('a number whose slip may be in somebody\'s hand is never given up', async () => {
  const { begin, ended, abandon, isUnsure, givenUp } = openKiosk('network', 'printerUnsure')
  begin(ticket)
  await ended()
  expect(isUnsure.value).toBe(true)
  abandon()
  expect(givenUp).toEqual([])
})

test('a print that ends late says nothing about the next one\'s ticket', async () => {
  const { begin, ended, abandon, state, fault } = openKiosk('network', 'printerPaper')
  begin(ticket)
  abandon()
  begin(next)
  await ended()
  expect([state.value, fault.value]).toEqual(['printing', null])
})

test('a browser prints on its own paper, and the slip can be asked for again', async () => {
  const { begin, ended, state, canRepeat, here, asked, repeat } = openKiosk('browser')
  begin(ticket)
  await ended()
  expect([state.value, canRepeat.value, here, asked]).toEqual(['printed', true, [58], []])
  await repeat()
  expect(here).toEqual([58, 58])
})

describe('giving a number up', () => {
  beforeEach(() => { jest.useFakeTimers() })
  afterEach(() => { jest.useRealTimers() })

  const answer: Reply<Answer> = { ok: true, answer: { ticket: 'A001', ahead: null, link: null } }

  function serverThatSays(...replies: Reply<Answer>[]) {
    const ids: string[] = []
    return {
      ids,
      send: (_name: string, _input: object, id = '') => {
        ids.push(id)
        return Promise.resolve(replies.shift() ?? { ok: false, code: 'unavailable' } as const)
      },
    }
  }

  test('goes on under the same id until the server has heard it', async () => {
    const server = serverThatSays({ ok: false, code: 'unavailable' }, { ok: false, code: 'unavailable' }, answer)
    void giveUp(server, 'A001')
    await jest.advanceTimersByTimeAsync(60_000)
    expect(server.ids).toHaveLength(3)
    expect(new Set(server.ids).size).toBe(1)
  })

  test('ends at a no, and in time before somebody else has the number', async () => {
    const called = serverThatSays({ ok: false, code: 'notYourTicket' })
    const away = serverThatSays()
    await giveUp(called, 'A001')
    expect(called.ids).toHaveLength(1)
    void giveUp(away, 'A001')
    await jest.advanceTimersByTimeAsync(3_600_000)
    expect(away.ids.length).toBeLessThanOrEqual(601)
  })
})
