import type { Text } from '../domain/office.ts'

interface Named { readonly services: readonly { readonly id: string, readonly name: Text }[] }

/** The name of a service that a view mentions; its id when the office no longer has it. */
export function serviceName({ services }: Named, id: string): Text {
  return services.find((service) => service.id === id)?.name ?? { vi: id, en: id }
}
