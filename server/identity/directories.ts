import type { Directory } from '../../domain/person.ts'
import type { StoredSettings } from '../store/office-settings.ts'
import type { Staff } from './staff.ts'

/** Names of staff by office: what screens may say of them. At hand for the views, which cannot wait for a database. */
export interface Directories {
  of(office: string): Directory
  /** Reads those of an office again. */
  follow(office: string): Promise<void>
}

export async function openDirectories(known: readonly StoredSettings[], staff: Pick<Staff, 'directoryOf'>): Promise<Directories> {
  const byOffice = new Map<string, Directory>()
  const follow = async (office: string) => { byOffice.set(office, await staff.directoryOf(office)) }
  await Promise.all(known.map(({ settings }) => follow(settings.id)))
  return { follow, of: (office) => byOffice.get(office) ?? {} }
}
