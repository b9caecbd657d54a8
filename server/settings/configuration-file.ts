import { Configuration, ConfigurationHead, configurationFormat, configurationVersion } from '../../contract/configuration.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Office } from '../../domain/office.ts'
import type { SettingFault } from '../../domain/office-faults.ts'
import { usualSettings } from '../../domain/office-settings.ts'

export type KeptMedia = Configuration['media'][number]

/** An office's settings as they are written into a file. */
export function configurationOf({ id: _id, timeZone: _timeZone, ...settings }: Office, media: readonly KeptMedia[], madeAt: number): Configuration {
  return { format: configurationFormat, version: configurationVersion, madeAt, settings, media: [...media] }
}

export type Unread = { readonly refusal: Code, readonly faults?: readonly SettingFault[] }

/** What a file holds; a setting that came later than the file is as it was before it could be said. */
export function readConfiguration(bytes: Buffer): Configuration | Unread {
  const said = parsed(bytes)
  const head = ConfigurationHead.safeParse(said)
  if (!head.success) return { refusal: 'unreadableConfiguration' }
  if (head.data.version > configurationVersion) return { refusal: 'newerConfiguration' }
  const read = Configuration.safeParse(completed(said))
  if (read.success) return read.data
  return { refusal: 'settingsWrong', faults: faultsIn(read.error.issues) }
}

/** The ids of pictures and videos that settings name, each once. */
export function mediaIn({ notices, appearance }: Pick<Office, 'notices' | 'appearance'>): string[] {
  return [...new Set([...notices.items.map(({ media }) => media), appearance.logo].filter((id) => id !== null))]
}

/** The same settings with other ids of pictures and videos. */
export function withMedia<S extends Pick<Office, 'notices' | 'appearance'>>(settings: S, ids: ReadonlyMap<string, string>): S {
  const newId = (id: string | null) => id === null ? null : ids.get(id) ?? id
  return {
    ...settings,
    notices: { ...settings.notices, items: settings.notices.items.map((notice) => ({ ...notice, media: newId(notice.media) })) },
    appearance: { ...settings.appearance, logo: newId(settings.appearance.logo) },
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

function completed(said: unknown): unknown {
  const file = said as { readonly settings?: unknown }
  return typeof file.settings === 'object' ? { ...file, settings: { ...usualSettings, ...file.settings } } : file
}

const mostFaults = 20
type Issue = Readonly<{ path: readonly PropertyKey[], code: string, keys?: readonly string[] }>

/** Where the file is wrong, as "services.2.prefix"; settings that nobody knows are named themselves. */
function faultsIn(issues: readonly Issue[]): SettingFault[] {
  const places = issues.flatMap(({ path, keys = [] }) => keys.length === 0 ? [path] : keys.map((key) => [...path, key]))
  return places.slice(0, mostFaults).map((path) => ({ code: 'wrongValue', at: path.filter((step) => step !== 'settings').map(String).join('.') }))
}
