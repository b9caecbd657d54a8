import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Router, static as files } from 'express'
import type { Voices } from '../../domain/speech/announcement.ts'
import type { Script } from '../../domain/speech/template.ts'

const languages = ['vi', 'en'] as const

/**
 * The clips that loudspeakers speak with. Folders come in the order in which they count: what an office has recorded
 * itself is heard in place of the voice that came with the product, clip by clip, and may say more than that. Browsers
 * ask whether a clip is still the same (ETag): a new recording is heard when a display is loaded anew.
 */
export function voiceRoutes(folders: readonly string[]): Router {
  const router = Router()
  for (const language of languages) {
    router.get(`/${language}/script.json`, (_request, response) => {
      response.set('cache-control', 'no-cache').json(scriptOf(folders, language))
    })
  }
  for (const folder of folders) router.use(files(folder, { index: false }))
  return router
}

/** What the voices in these folders can say now. */
export function voicesIn(folders: readonly string[]): Voices {
  return { vi: scriptOf(folders, 'vi'), en: scriptOf(folders, 'en') }
}

function scriptOf(folders: readonly string[], language: string): Script {
  return Object.assign({}, ...folders.toReversed().map((folder) => readScript(folder, language))) as Script
}

/** A phrase whose clip is not there cannot be said; a script that cannot be read says nothing. */
function readScript(folder: string, language: string): Script {
  try {
    const script: unknown = JSON.parse(readFileSync(join(folder, language, 'script.json'), 'utf8'))
    const phrases = Object.entries(Object(script) as Record<string, unknown>)
    const isSaid = (clip: string, text: unknown): text is string => typeof text === 'string' && existsSync(join(folder, language, `${clip}.mp3`))
    return Object.fromEntries(phrases.flatMap(([clip, text]) => isSaid(clip, text) ? [[clip, text]] : []))
  } catch {
    return {}
  }
}
