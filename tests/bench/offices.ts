import type { Office } from '../../domain/office.ts'
import { demoOffice } from '../../server/setup/demo-office.ts'

/** The hall of the first measurement: the demo office with its eight counters, ten services and open all night. */
export const hallOffice: Office = { ...demoOffice, id: 'hall', closesAt: '47:59' }

/** Offices of the second: four counters each, which share the services between them. */
export function busyOffice(index: number): Office {
  const counters = ['1', '2', '3', '4'].map((id, place, all) => ({
    id, label: id, secondary: [],
    primary: demoOffice.services.filter((_, service) => service % all.length === place).map((service) => service.id),
  }))
  return { ...demoOffice, id: `office-${index}`, closesAt: '47:59', counters }
}
