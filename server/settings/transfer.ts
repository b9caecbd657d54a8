import type { Configuration, ReadConfiguration } from '../../contract/configuration.ts'
import type { Office } from '../../domain/office.ts'
import type { Clock } from '../clock.ts'
import type { Limits } from '../limits.ts'
import { keepMedia } from '../media/keep-media.ts'
import type { MediaStore } from '../store/media-store.ts'
import { configurationOf, mediaIn, readConfiguration, withMedia, type KeptMedia, type Unread } from './configuration-file.ts'
import type { RunningSettings } from './running-settings.ts'

export interface TransferParts {
  readonly settings: RunningSettings
  readonly media: MediaStore
  readonly clock: Clock
  readonly limits: Limits
}

/** The office's settings with the pictures and videos they name. */
export async function exportConfiguration(office: Office, { media, clock }: Pick<TransferParts, 'media' | 'clock'>): Promise<Configuration> {
  const kept = await Promise.all(mediaIn(office).map((id) => contentOf(id, media)))
  return configurationOf(office, kept.filter((one) => one !== null), clock.now())
}

async function contentOf(id: string, media: MediaStore): Promise<KeptMedia | null> {
  const found = await media.find(id)
  if (found === null) return null
  const pieces: Buffer[] = []
  for await (const piece of media.read(id, 0, found.size - 1)) pieces.push(piece)
  return { id, name: found.name, content: Buffer.concat(pieces).toString('base64') }
}

/** Reads a file for an office and keeps its pictures; nothing else is changed until the settings are saved. */
export async function importConfiguration(office: string, bytes: Buffer, parts: TransferParts): Promise<ReadConfiguration | Unread> {
  const read = readConfiguration(bytes)
  if ('refusal' in read) return read
  const faults = parts.settings.faultsIn(office, read.settings)
  if (faults.length > 0) return { refusal: 'settingsWrong', faults }
  const ids = await keptMedia(office, read, parts)
  if ('refusal' in ids) return ids
  return { settings: withMedia(read.settings, ids.ids) }
}

/** What the office has already stays as it is; anything else is checked and drawn anew as any upload. */
async function keptMedia(office: string, { settings, media }: Configuration, parts: TransferParts): Promise<{ ids: ReadonlyMap<string, string> } | Unread> {
  const here = new Set((await parts.media.list(office)).map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const id of mediaIn(settings).filter((one) => !here.has(one))) {
    const found = media.find((one) => one.id === id)
    if (found === undefined) return { refusal: 'settingsWrong', faults: [{ code: 'noMedia', at: id }] }
    const kept = await keepMedia({ office, name: found.name, bytes: Buffer.from(found.content, 'base64'), at: parts.clock.now() }, parts.media, parts.limits)
    if (typeof kept === 'string') return { refusal: kept }
    ids.set(id, kept.id)
  }
  return { ids }
}
