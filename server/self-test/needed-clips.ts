import type { Office } from '../../domain/office.ts'
import { announcement, type Announced, type Voices } from '../../domain/speech/announcement.ts'

/** Together they hold every digit. */
const serials = ['012', '345', '678', '910'] as const
const languages = ['vi', 'en'] as const
/** They come with the product and are said by no script. */
const sounds: readonly string[] = ['chime', 'pause', 'long-pause']

/** Which clips an office needs to call its numbers to its counters, and which of them there are none of: "vi/letter-a". */
export function neededClips(office: Office, voices: Voices): { readonly needed: number, readonly missing: readonly string[] } {
  const clips = [...sayings(office)].flatMap((announced) => announcement(announced, office.announcing, voices))
  const needed = new Set(clips.filter(({ clip }) => !sounds.includes(clip)).map(({ language, clip }) => `${language}/${clip}`))
  const isThere = (name: string) => {
    const [language = 'vi', clip = ''] = name.split('/')
    return Object.hasOwn(language === 'en' ? voices.en : voices.vi, clip)
  }
  return { needed: needed.size, missing: [...needed].filter((name) => !isThere(name)).sort() }
}

function* sayings({ services, counters }: Office): Generator<Announced> {
  const [{ label } = { label: '1' }] = counters
  const [{ prefix } = { prefix: 'A' }] = services
  for (const language of languages) {
    for (const service of services) for (const serial of serials) yield { kind: 'call', ticket: service.prefix + serial, label, times: 1, language }
    for (const counter of counters) yield { kind: 'call', ticket: `${prefix}001`, label: counter.label, times: 1, language }
    for (const kind of ['recall', 'transfer'] as const) yield { kind, ticket: `${prefix}001`, label, times: 2, language }
    yield { kind: 'absent', ticket: `${prefix}001`, language }
  }
  yield { kind: 'closing' }
}
