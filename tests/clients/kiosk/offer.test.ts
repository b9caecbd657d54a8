import { isSmallOffice, offersOf, type Service } from '../../../client-kiosk/offer.ts'

const text = (vi: string) => ({ vi, en: vi })
const service = (id: string, field: string): Service =>
  ({ id, field, prefix: 'A', name: text(id), open: true, quota: null, taken: [], waiting: 0, expected: null, counters: 1 })
const fields = [{ id: 'tax', name: text('Thuế') }, { id: 'land', name: text('Đất đai') }, { id: 'none', name: text('–') }]

test('services stand under their fields in the office\'s order, and an empty field is not offered', () => {
  const offers = offersOf({ fields, services: [service('a', 'land'), service('b', 'tax'), service('c', 'land')] })
  expect(offers.map(({ field, services }) => [field.id, ...services.map(({ id }) => id)]))
    .toEqual([['tax', 'b'], ['land', 'a', 'c']])
})

test('up to twelve services are shown at once, more are found field by field', () => {
  const services = Array.from({ length: 13 }, (_, index) => service(String(index), 'tax'))
  expect(isSmallOffice({ services: services.slice(1) })).toBe(true)
  expect(isSmallOffice({ services })).toBe(false)
})
