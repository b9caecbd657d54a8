import { usualAnnouncing, type Announcing } from '../../domain/speech/announcing.ts'
import { hallView } from '../../domain/views/hall.ts'
import { Hall } from './support/hall.ts'
import { midnight, office, officeHours, opensAt } from './support/office.ts'

const announcing = (settings: Partial<Announcing>) => ({ ...office, announcing: { ...usualAnnouncing, ...settings } })
const kinds = (hall: Hall) => hallView(hall.day).calls.map(({ ticket, counter, kind }) => `${ticket} ${counter} ${kind}`)

test('the hall is told whether a number is called, called again or sent on', () => {
  const hall = Hall.open()
  hall.take('tax')
  hall.at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:recall')
  hall.at('q2', 'ticket:transfer', { service: 'land', toCounter: 'q1' })
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:recall')
  expect(kinds(hall)).toEqual(['K001 q2 call', 'K001 q2 recall', 'K001 q1 transfer', 'K001 q1 recall'])
})

test('one who was sent to a counter from the chair of another is asked to move there', () => {
  const hall = Hall.open()
  hall.take('tax')
  hall.at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:start')
  hall.at('q2', 'ticket:transfer', { service: 'tax', toCounter: 'q1' })
  hall.at('q1', 'ticket:callNext')
  expect(kinds(hall)).toEqual(['K001 q2 call', 'K001 q1 transfer'])
})

test('one whose hold is over is simply called: the papers lie where they lay', () => {
  const hall = Hall.open()
  hall.take('tax')
  hall.at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:start')
  const ticket = hall.at('q2', 'ticket:hold', { reason: 'copies', backAfterSeconds: 60 })
  hall.pass(60)
  hall.must({ type: 'ticket:comeBack', by: { kind: 'system' }, ticket })
  hall.at('q2', 'ticket:callNext')
  expect(kinds(hall)).toEqual(['K001 q2 call', 'K001 q2 call'])
})

test('who has not come is absent until they wait again', () => {
  const hall = Hall.open()
  hall.take('tax')
  hall.at('q2', 'ticket:callNext')
  expect(hallView(hall.day).absent).toEqual([])
  hall.pass(30)
  const ticket = hall.at('q2', 'ticket:miss')
  expect(hallView(hall.day).absent).toEqual([{ kind: 'absent', ticket, call: 1, at: opensAt + 30_000, language: 'vi' }])
  hall.must({ type: 'ticket:return', by: { kind: 'staff', id: 'binh', role: 'officer' }, ticket })
  expect(hallView(hall.day).absent).toEqual([])
})

test('the closing of every session is announced as early as the office wants', () => {
  const at = (hours: number) => midnight + hours * 3_600_000
  const { day } = Hall.open({ opened: { ...announcing({ closingMinutes: 15 }), openingHours: officeHours } })
  expect(hallView(day).closings).toEqual([
    { kind: 'closing', at: at(11.25), ends: at(11.5) }, { kind: 'closing', at: at(16.75), ends: at(17) },
  ])
})

test('an office that is always open announces the end of its day, and only if it wants to', () => {
  const { day } = Hall.open({ opened: announcing({ closingMinutes: 30 }) })
  expect(hallView(day).closings).toEqual([{ kind: 'closing', at: midnight + 17.5 * 3_600_000, ends: midnight + 18 * 3_600_000 }])
  expect(hallView(Hall.open().day).closings).toEqual([])
})
