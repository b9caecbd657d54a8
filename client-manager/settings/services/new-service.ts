import { freeLetter } from '../../../domain/letters.ts'
import type { Office, Service } from '../../../domain/office.ts'
import { newId } from '../new-id.ts'

/** A service to begin with: without a name, under a letter that is heard well, closed until somebody opens it. */
export function newService({ services, fields }: Pick<Office, 'services' | 'fields'>): Service {
  return {
    id: newId('dv', services), prefix: freeLetter(services.map(({ prefix }) => prefix)), name: { vi: '', en: '' },
    field: services.at(-1)?.field ?? fields[0]?.id ?? '', open: false, quota: null,
  }
}
