import type { Office } from '../../../domain/office.ts'

/** What must be changed before a service can be taken away: the labels of counters that take it, how many procedures lead to it. */
export interface Hindrance { readonly counters: readonly string[], readonly procedures: number }

/** Null when nothing else in the settings needs the service. Numbers of today are known to the server alone. */
export function whatHinders({ counters, procedures }: Pick<Office, 'counters' | 'procedures'>, service: string): Hindrance | null {
  const taking = counters.filter(({ primary, secondary }) => primary.includes(service) || secondary.includes(service)).map(({ label }) => label)
  const leading = procedures.filter((procedure) => procedure.service === service).length
  return taking.length === 0 && leading === 0 ? null : { counters: taking, procedures: leading }
}
