import { catalogueRevision } from '../../domain/catalogue.ts'
import { completeOffice } from '../../domain/office-settings.ts'
import { counterOf } from '../../domain/office.ts'
import { counterView } from '../../domain/views/counter.ts'
import { kioskView } from '../../domain/views/kiosk.ts'
import { Hall, taking } from './support/hall.ts'
import { kiosk, manager, office } from './support/office.ts'

function counterNamed(id: string) {
  const counter = counterOf(office, id)
  if (counter === undefined) throw new Error(`no counter ${id}`)
  return counter
}

const forChange = { ...taking('land'), procedure: 'land-change' }

test('a number for a procedure is one of its service, and the ticket keeps what its holder came for', () => {
  const hall = new Hall()
  expect(hall.try(forChange)).toBeNull()
  expect(hall.ticket('A001')).toMatchObject({ service: 'land', procedure: 'land-change' })
})

test('the officer sees what the one in hand has come for, and no longer when another service has begun', () => {
  const hall = Hall.open()
  hall.must(forChange)
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  const seen = () => counterView(hall.day, counterNamed('q1'), {}).inHand?.procedure ?? null
  expect(seen()).toMatchObject({ vi: 'Đăng ký biến động đất đai' })
  hall.at('q1', 'ticket:continue', { outcome: 'received', service: 'birth' })
  expect(seen()).toBeNull()
})

test('a number for a service alone names no procedure', () => {
  const hall = new Hall()
  expect(hall.ticket(hall.take('land')).procedure).toBeNull()
})

test.each([
  ['that the office does not have', 'fishing-permit'], ['of another service', 'birth-registration'],
])('nobody gets a number for a procedure %s', (_, procedure) => {
  for (const by of [kiosk, manager]) expect(new Hall().try({ ...taking('land', null, by), procedure })).toBe('unknownProcedure')
})

test('a ledger that was written before there were procedures is read as it was', () => {
  const { procedures: _, ...older } = office
  expect(completeOffice(older).procedures).toEqual([])
})

test('the picture of a kiosk does not carry the procedures, and says when they have changed', () => {
  const view = kioskView(new Hall().day)
  expect(JSON.stringify(view)).not.toContain('Đăng ký biến động')
  const renamed = { ...office, procedures: office.procedures.map((one) => ({ ...one, name: { ...one.name, vi: `${one.name.vi} mới` } })) }
  expect(kioskView(new Hall(renamed).day).catalogue).not.toBe(view.catalogue)
  expect(catalogueRevision({ procedures: [...office.procedures] })).toBe(view.catalogue)
})
