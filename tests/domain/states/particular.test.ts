import type { Command } from '../../../domain/commands.ts'
import type { RefusalCode } from '../../../domain/refusals.ts'
import { particular, type Particular } from '../../../tools/states/particular.ts'
import { Hall, taking } from '../support/hall.ts'
import { fillSeries, givenOffline, leaseTo, leasing } from '../support/offline.ts'
import { display, kiosk, manager, midnight, office, officeHours, officer, phone, system, tablet, visitor } from '../support/office.ts'

type Example = () => RefusalCode | null

const nobody = 'A900'
const rating = { transaction: 0, level: 5, reasons: [], comment: null } as const
const closedServices = { ...office, services: office.services.map((service) => ({ ...service, open: false })) }
const noNumbers = { ...office, services: office.services.map((service) => ({ ...service, quota: 0 })) }
const priorityOnly = { ...office, counters: office.counters.map((counter) => ({ ...counter, only: 'priority' as const })) }

function asked(command: Command): RefusalCode | null {
  return Hall.open().try(command)
}

function inHall(bring: (hall: Hall) => unknown, ask: (hall: Hall) => RefusalCode | null): Example {
  return () => {
    const hall = Hall.open()
    bring(hall)
    return ask(hall)
  }
}

const serving = (hall: Hall) => hall.serving('land', 'q1')
const twoByPhone = (hall: Hall) => ['land', 'tax'].map((service) => hall.take(service, null, visitor('phone-1')))
const rated = (hall: Hall) => hall.must({ type: 'rating:decline', ticket: hall.served('land', 'q1'), transaction: 0, by: tablet('q1') })
const pressedAt = (hall: Hall) => hall.day.counters['q1']?.last?.at ?? 0

const examples: Readonly<Record<Particular, Example>> = {
  'ticket:take unknownService': () => asked(taking('fishing')),
  'ticket:take unknownProcedure': () => asked({ ...taking('land'), procedure: 'birth-registration' }),
  'ticket:take serviceClosed': () => Hall.open({ opened: closedServices }).try(taking('land')),
  'ticket:take outsideHours': () => Hall.open({ opened: { ...office, openingHours: officeHours } }).pass(4 * 3600).try(taking('land')),
  'ticket:take quotaReached': () => Hall.open({ opened: noNumbers }).try(taking('land')),
  'ticket:take unknownPriority': () => asked(taking('land', 'decided', kiosk)),
  'ticket:take notYourTicket': () => asked({ ...taking('land'), appointedAt: midnight + 36_000_000 }),
  'ticket:take appointmentNotToday': () => asked({ ...taking('land', null, manager), appointedAt: midnight + 36 * 3_600_000 }),
  'ticket:take seriesFull': inHall(fillSeries, (hall) => hall.try(taking('land'))),
  'ticket:take distanceNotAllowed': () => asked(taking('notary', null, visitor('phone-1'))),
  'ticket:take tooManyNumbers': inHall(twoByPhone, (hall) => hall.try(taking('land', null, visitor('phone-1')))),
  'ticket:take tooManyToday': inHall((hall) => {
    twoByPhone(hall)
    hall.must({ type: 'ticket:withdraw', ticket: 'A001', by: phone('A001') })
    hall.take('land', null, visitor('phone-1'))
  }, (hall) => hall.try(taking('land', null, visitor('phone-1')))),
  'ticket:take distanceFull': inHall((hall) => {
    twoByPhone(hall)
    hall.take('land', null, visitor('phone-2'))
  }, (hall) => hall.try(taking('land', null, visitor('phone-3')))),
  'ticket:takeOffline dayClosed': inHall((hall) => { leaseTo(hall) }, (hall) => hall.try(givenOffline(hall, 'A9001', 0, { date: '2026-03-01' }))),
  'ticket:takeOffline unknownService': inHall((hall) => { leaseTo(hall) }, (hall) => hall.try(givenOffline(hall, 'A9001', 0, { service: 'fishing' }))),
  'ticket:takeOffline notYourTicket': inHall((hall) => { leaseTo(hall) }, (hall) => hall.try(givenOffline(hall, 'A9021'))),
  'kiosk:lease seriesFull': inHall((hall) => {
    for (let kiosk = 1; kiosk <= 49; kiosk += 1) leaseTo(hall, `kiosk-${kiosk}`)
  }, (hall) => hall.try(leasing('kiosk-50'))),
  'ticket:walkIn seriesFull': inHall(fillSeries, (hall) => hall.tryAt('q1', 'ticket:walkIn', { service: 'land' })),
  'ticket:walkIn unknownService': () => Hall.open().tryAt('q1', 'ticket:walkIn', { service: 'fishing' }),
  'ticket:walkIn serviceNotHere': () => Hall.open().tryAt('q1', 'ticket:walkIn', { service: 'notary' }),
  'ticket:prioritise unknownPriority': inHall((hall) => hall.take('land'), (hall) =>
    hall.try({ type: 'ticket:prioritise', ticket: 'A001', priorityClass: 'astronaut', reason: 'words', by: manager })),
  'ticket:prioritise unknownTicket': () => asked({ type: 'ticket:prioritise', ticket: nobody, priorityClass: null, reason: 'words', by: manager }),
  'ticket:withdraw unknownTicket': () => asked({ type: 'ticket:withdraw', ticket: nobody, by: manager }),
  'ticket:withdraw notYourTicket': inHall((hall) => hall.take('land'), (hall) =>
    hall.try({ type: 'ticket:withdraw', ticket: 'A001', by: { ...kiosk, id: 'kiosk-2' } as typeof kiosk })),
  'ticket:return unknownTicket': () => asked({ type: 'ticket:return', ticket: nobody, by: manager }),
  'counter:open counterOpen': () => Hall.open({ counters: ['q1'] }).try({ type: 'counter:open', counter: 'q2', by: officer('an') }),
  'counter:handOver officerElsewhere': () => Hall.open().tryAt('q1', 'counter:handOver', { to: 'binh' }),
  'counter:undo nothingToUndo': inHall(serving, (hall) => hall.tryAt('q1', 'counter:undo', { at: pressedAt(hall) - 1 })),
  'counter:undo tooLateToUndo': inHall(serving, (hall) => hall.pass(11).tryAt('q1', 'counter:undo', { at: pressedAt(hall) })),
  'ticket:callNext nobodyWaiting': () => Hall.open().tryAt('q1', 'ticket:callNext'),
  'ticket:call unknownTicket': () => Hall.open().tryAt('q1', 'ticket:call', { ticket: nobody }),
  'ticket:call serviceNotHere': inHall((hall) => hall.take('notary'), (hall) => hall.tryAt('q1', 'ticket:call', { ticket: 'CH001' })),
  'ticket:call priorityOnly': () => {
    const hall = Hall.open({ opened: priorityOnly })
    return hall.tryAt('q1', 'ticket:call', { ticket: hall.take('land') })
  },
  'ticket:finish ticketNotInHand': inHall(serving, (hall) => hall.tryAt('q1', 'ticket:finish', { ticket: nobody, outcome: 'received' })),
  'ticket:continue unknownService': inHall(serving, (hall) => hall.tryAt('q1', 'ticket:continue', { outcome: 'received', service: 'fishing' })),
  'ticket:resume unknownTicket': () => Hall.open().tryAt('q1', 'ticket:resume', { ticket: nobody }),
  'ticket:comeBack unknownTicket': () => asked({ type: 'ticket:comeBack', ticket: nobody, by: system }),
  'ticket:comeBack ticketNotHeld': inHall((hall) => {
    serving(hall)
    hall.at('q1', 'ticket:hold', { reason: 'fees', backAfterSeconds: 60 })
  }, (hall) => hall.pass(59).try({ type: 'ticket:comeBack', ticket: 'A001', by: system })),
  'ticket:transfer unknownService': inHall(serving, (hall) => hall.tryAt('q1', 'ticket:transfer', { service: 'fishing', toCounter: null })),
  'ticket:transfer unknownCounter': inHall(serving, (hall) => hall.tryAt('q1', 'ticket:transfer', { service: 'land', toCounter: 'q9' })),
  'ticket:transfer counterClosed': inHall((hall) => [serving(hall), hall.at('q2', 'counter:close')], (hall) =>
    hall.tryAt('q1', 'ticket:transfer', { service: 'land', toCounter: 'q2' })),
  'call:acknowledge unknownCall': () => asked({ type: 'call:acknowledge', call: 1, proof: 'shown', by: display }),
  'rating:give unknownTicket': () => asked({ type: 'rating:give', ticket: nobody, ...rating, by: phone(nobody) }),
  'rating:give alreadyRated': inHall(
    (hall) => hall.must({ type: 'rating:give', ticket: hall.served('land', 'q1'), ...rating, by: tablet('q1') }),
    (hall) => hall.try({ type: 'rating:give', ticket: 'A001', ...rating, by: phone('A001') })),
  'rating:give ratingOver': inHall((hall) => hall.served('land', 'q1'), (hall) =>
    hall.pass(3 * 86_400 + 1).try({ type: 'rating:give', ticket: 'A001', ...rating, by: phone('A001') })),
  'rating:give unknownForm': inHall((hall) => hall.served('land', 'q1'), (hall) =>
    hall.try({ type: 'rating:give', ticket: 'A001', ...rating, form: { id: 'counter-5', version: 2 }, by: phone('A001') })),
  'rating:give wrongAnswers': inHall((hall) => hall.served('land', 'q1'), (hall) =>
    hall.try({ type: 'rating:give', ticket: 'A001', ...rating, form: { id: 'counter-3', version: 1 }, by: phone('A001') })),
  'rating:decline ratingOver': inHall((hall) => hall.served('land', 'q1'), (hall) =>
    hall.pass(3 * 86_400 + 1).try({ type: 'rating:decline', ticket: 'A001', transaction: 0, by: phone('A001') })),
  'rating:decline alreadyRated': inHall(rated, (hall) => hall.try({ type: 'rating:decline', ticket: 'A001', transaction: 0, by: phone('A001') })),
  'day:changeOffice counterOpen': () => asked({ type: 'day:changeOffice', office: { ...office, counters: [] }, by: system }),
  'day:changeOffice serviceInUse': inHall((hall) => hall.take('land'), (hall) =>
    hall.try({ type: 'day:changeOffice', office: { ...office, services: [] }, by: system })),
}

function particularName(command: string, code: string): Particular {
  return `${command} ${code}` as Particular
}

test.each(particular)('%s is refused with %s when %s', (command, code) => {
  const name = particularName(command, code)
  expect(examples[name]()).toBe(code)
})
