import type { Office } from '../../domain/office.ts'
import { demoOffice } from '../../server/setup/demo-office.ts'

/** The hall of the first measurement: the demo office with its eight counters, ten services and open all night. */
export const hallOffice: Office = { ...demoOffice, id: 'hall', closesAt: '47:59' }

/** Offices of the second: four counters each, which share the services between them. */
export function busyOffice(index: number): Office {
  const counters = ['1', '2', '3', '4'].map((id, place, all) => ({
    id, label: id, secondary: [], only: null,
    primary: demoOffice.services.filter((_, service) => service % all.length === place).map((service) => service.id),
  }))
  return { ...demoOffice, id: `office-${index}`, closesAt: '47:59', counters }
}

const letters = 'ABCDEFGHKLMNPQRSTUVX'

/** A city's centre: forty services, twenty counters of which each takes two, and the first takes all. */
export const largeOffice: Office = {
  ...demoOffice,
  id: 'large',
  closesAt: '47:59',
  procedures: [],
  services: Array.from({ length: 40 }, (_, index) => ({
    id: `s${index}`, prefix: `${letters[index % 20] ?? ''}${index < 20 ? '' : 'A'}`, field: 'chung', open: true, quota: null,
    name: { vi: `Dịch vụ ${index}`, en: `Service ${index}` },
  })),
  counters: Array.from({ length: 20 }, (_, index) => ({
    id: String(index + 1), label: String(index + 1), secondary: [], only: null,
    primary: Array.from({ length: 40 }, (_service, service) => `s${service}`).filter((_id, service) => index === 0 || service % 20 === index),
  })),
}
