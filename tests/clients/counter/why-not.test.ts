import { commands, type CommandName } from '../../../contract/commands.ts'
import { deskMark, whyNot, type Asked, type Why } from '../../../client-counter/why-not.ts'
import en from '../../../client-counter/texts/en.json' with { type: 'json' }
import vi from '../../../client-counter/texts/vi.json' with { type: 'json' }
import { aCounter, aTicket, inHand, officer } from './a-counter.ts'

const at = { counter: '1' }
const about = { ...at, ticket: 'A007' }
const free = aCounter()
const called = aCounter({ inHand: inHand('called') })
const serving = aCounter({ inHand: inHand('serving') })
const another = aCounter({ inHand: inHand('serving', { number: 'A008' }) })
const paused = aCounter({ status: 'paused' })

function speaksAgainst(asked: Asked, view: typeof free, then = free): Partial<Why> | null {
  const why = whyNot(asked, deskMark(then), view, officer)
  return why === null ? null : Object.fromEntries(Object.entries(why).filter(([, value]) => value !== null && value !== ''))
}

test.each<[string, Asked, typeof free]>([
  ['calling next with a free hand', { name: 'ticket:callNext', input: at }, free],
  ['calling next where nobody waits any more, which the server answers', { name: 'ticket:callNext', input: at }, aCounter({ next: null, waiting: [] })],
  ['calling one who still waits', { name: 'ticket:call', input: { ...at, ticket: 'A008' } }, free],
  ['starting with the one who was called', { name: 'ticket:start', input: about }, called],
  ['calling the same one again', { name: 'ticket:recall', input: about }, called],
  ['finishing the one who is served', { name: 'ticket:finish', input: { ...about, outcome: 'received' } }, serving],
  ['giving a number back that is still missed', { name: 'ticket:return', input: { ticket: 'A005' } }, aCounter({ missed: [aTicket('A005', 'missed')] })],
  ['going on after a break', { name: 'counter:resume', input: at }, paused],
  ['handing over where nothing has happened', { name: 'counter:handOver', input: { ...at, to: 'mai' } }, free],
])('%s still makes sense', (_, asked, view) => {
  expect(speaksAgainst(asked, view)).toBeNull()
})

test.each<[string, Asked, typeof free, Partial<Why>]>([
  ['calling next with somebody in hand', { name: 'ticket:callNext', input: at }, another, { reason: 'handFull', ticket: 'A008', state: 'serving' }],
  ['calling a number with another in hand', { name: 'ticket:call', input: about }, another, { reason: 'handFull', ticket: 'A008', state: 'serving' }],
  ['calling one who waits no more', { name: 'ticket:call', input: about }, free, { reason: 'gone', ticket: 'A007' }],
  ['starting with one who is already served', { name: 'ticket:start', input: about }, serving, { reason: 'otherState', ticket: 'A007', state: 'serving' }],
  ['finishing the next person', { name: 'ticket:finish', input: { ...about, outcome: 'received' } }, another, { reason: 'gone', ticket: 'A007' }],
  ['finishing one who was missed', { name: 'ticket:finish', input: { ...about, outcome: 'received' } }, aCounter({ missed: [aTicket('A007', 'missed')] }), { reason: 'missed', ticket: 'A007' }],
  ['holding one who is on hold', { name: 'ticket:hold', input: { ...about, reason: 'fees' } }, aCounter({ held: [aTicket('A007', 'held')] }), { reason: 'held', ticket: 'A007' }],
  ['transferring one who waits again', { name: 'ticket:transfer', input: { ...about, service: 'birth', toCounter: null } }, aCounter({ waiting: [aTicket('A007')] }), { reason: 'waiting', ticket: 'A007' }],
  ['pausing a paused counter', { name: 'counter:pause', input: { ...at, reason: 'break' } }, paused, { reason: 'paused' }],
  ['going on at an open counter', { name: 'counter:resume', input: at }, free, { reason: 'changed' }],
  ['anything at a closed counter', { name: 'ticket:callNext', input: at }, aCounter({ status: 'closed', officer: null }), { reason: 'closed' }],
  ['anything at a colleague\'s', { name: 'ticket:callNext', input: at }, aCounter({ officer: { id: 'mai', name: 'Mai' } }), { reason: 'colleague', officer: 'Mai' }],
  ['anything on a closed day', { name: 'ticket:callNext', input: at }, aCounter({ closed: true }), { reason: 'dayClosed' }],
  ['handing over a counter that has gone on', { name: 'counter:handOver', input: { ...at, to: 'mai' } }, called, { reason: 'handFull', ticket: 'A007', state: 'called' }],
])('%s makes no sense, and it is said why', (_, asked, view, why) => {
  expect(speaksAgainst(asked, view)).toEqual(why)
})

test('what an officer can ask for has words in both languages', () => {
  const staffs = (Object.keys(commands) as CommandName[]).filter((name) => (commands[name].senders as readonly string[]).includes('staff'))
  for (const { press } of [vi, en]) {
    const named = Object.entries(press.what).flatMap(([group, verbs]) => Object.keys(verbs).map((verb) => `${group}:${verb}`))
    expect(named.sort()).toEqual(staffs.sort())
  }
})
