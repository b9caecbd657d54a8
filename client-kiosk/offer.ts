import type { ScreenView } from '../contract/views.ts'

export { expectedIn } from '../client-common/expected-wait.ts'

export type KioskView = ScreenView<'kiosk'>
export type Service = KioskView['services'][number]
export type Field = KioskView['fields'][number]

/** Up to so many services are shown at once, grouped; more are found field by field, as are fewer in large type. */
const atOnce = { usual: 12, large: 5 }

export interface FieldOffer { readonly field: Field, readonly services: readonly Service[] }

export function isSmallOffice({ services }: Pick<KioskView, 'services'>, isLarge = false): boolean {
  return services.length <= (isLarge ? atOnce.large : atOnce.usual)
}

/** The fields in the office's order, each with its services; a field without services is not offered. */
export function offersOf({ fields, services }: Pick<KioskView, 'fields' | 'services'>): FieldOffer[] {
  return fields
    .map((field) => ({ field, services: services.filter((service) => service.field === field.id) }))
    .filter((offer) => offer.services.length > 0)
}
