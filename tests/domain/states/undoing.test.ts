import { undoing } from '../../../tools/states/tables.ts'
import { Hall } from '../support/hall.ts'

const press: Readonly<Record<keyof typeof undoing, (hall: Hall) => unknown>> = {
  ticketCalled: (hall) => hall.at('q1', 'ticket:call', { ticket: hall.take('land') }),
  serviceStarted: (hall) => hall.serving('land', 'q1'),
  serviceFinished: (hall) => hall.served('land', 'q1'),
  serviceContinued: (hall) => hall.serving('land', 'q1') && hall.at('q1', 'ticket:continue', { outcome: 'received', service: 'tax' }),
  ticketMissed: (hall) => hall.at('q1', 'ticket:call', { ticket: hall.take('land') }) && hall.at('q1', 'ticket:miss'),
  ticketHeld: (hall) => hall.serving('land', 'q1') && hall.at('q1', 'ticket:hold', { reason: 'fees' }),
  ticketResumed: (hall) => {
    const ticket = hall.serving('land', 'q1')
    hall.at('q1', 'ticket:hold', { reason: 'fees' })
    return hall.at('q1', 'ticket:resume', { ticket })
  },
  ticketTransferred: (hall) => hall.serving('land', 'q1') && hall.at('q1', 'ticket:transfer', { service: 'tax', toCounter: null }),
  walkInTaken: (hall) => hall.at('q1', 'ticket:walkIn', { service: 'land' }),
}

const presses = Object.keys(press) as (keyof typeof undoing)[]

test.each(presses)('%s is taken back within ten seconds, by who pressed, once', (name) => {
  const [from, to] = undoing[name]
  const hall = Hall.open()
  press[name](hall)
  expect(hall.facts.at(-1)?.type).toBe(name)
  expect(hall.ticket('A001').state).toBe(from)
  const at = hall.day.lastAt
  expect(hall.pass(10).tryAt('q2', 'counter:undo', { at })).toBe('nothingToUndo')
  expect(hall.tryAt('q1', 'counter:undo', { at })).toBeNull()
  expect(hall.ticket('A001').state).toBe(to)
  expect(hall.tryAt('q1', 'counter:undo', { at })).toBe('nothingToUndo')
})

test.each(presses)('%s is not taken back after more than ten seconds', (name) => {
  const hall = Hall.open()
  press[name](hall)
  const at = hall.day.lastAt
  hall.now = at + 10_001
  expect(hall.tryAt('q1', 'counter:undo', { at })).toBe('tooLateToUndo')
})
