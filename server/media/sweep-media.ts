import type { Clock } from '../clock.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Staff } from '../identity/staff.ts'
import type { MediaStore } from '../store/media-store.ts'

/** What was uploaded is kept for so long before a notice must name it: somebody may be writing that notice. */
const graceMs = 24 * 3_600_000

export interface SweepParts { readonly offices: Offices, readonly media: MediaStore, readonly staff: Pick<Staff, 'colleagues'>, readonly clock: Clock }

/** Deletes the pictures and videos that no notice shows any more, that are of nobody, and no office's logo. */
export async function sweepMedia({ offices, media, staff, clock }: SweepParts): Promise<void> {
  for (const id of await media.offices()) {
    const office = offices.settingsOf(id)
    if (office === null) continue
    const portraits = (await staff.colleagues(office.id)).map(({ photo }) => photo)
    const used = new Set([...portraits, ...office.notices.items.map((notice) => notice.media), office.appearance.logo])
    const unused = (await media.list(office.id)).filter(({ id, addedAt }) => !used.has(id) && clock.now() - addedAt > graceMs)
    for (const { id } of unused) await media.forget(id)
  }
}
