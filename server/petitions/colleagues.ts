import type { Session } from '../../contract/http.ts'
import type { PetitionParts } from './petition-parts.ts'

/** To whom an office gives cases: those who have a page to answer them on, which officers do not have. */
export async function colleaguesOf({ staff }: Pick<PetitionParts, 'staff'>, office: string): Promise<Session[]> {
  return [...await staff.withRole(office, 'manager'), ...await staff.withRole(office, 'administrator')]
}
