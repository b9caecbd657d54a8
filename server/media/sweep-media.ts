import type { Clock } from '../clock.ts'
import type { Offices } from '../ledger/offices.ts'
import type { MediaStore } from '../store/media-store.ts'

/** What was uploaded is kept for so long before a notice must name it: somebody may be writing that notice. */
const graceMs = 24 * 3_600_000

/** Deletes the pictures and videos that no notice shows any more. */
export async function sweepMedia({ offices, media, clock }: { offices: Offices, media: MediaStore, clock: Clock }): Promise<void> {
  for (const office of offices.all()) {
    const used = new Set(office.notices.items.map((notice) => notice.media))
    const unused = (await media.list(office.id)).filter(({ id, addedAt }) => !used.has(id) && clock.now() - addedAt > graceMs)
    for (const { id } of unused) await media.forget(id)
  }
}
