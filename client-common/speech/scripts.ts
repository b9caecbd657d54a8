import type { Language } from '../../domain/office.ts'
import type { Voices } from '../../domain/speech/announcement.ts'
import type { Script } from '../../domain/speech/template.ts'

/** What the voices can say, fetched once; a script that cannot be had says nothing and is asked for again next time. */
export function voiceScripts(fetchScript: (address: string) => Promise<Pick<Response, 'ok' | 'json'>>): () => Promise<Voices> {
  const kept = new Map<Language, Script>()

  async function load(language: Language): Promise<Script> {
    const known = kept.get(language)
    if (known !== undefined) return known
    try {
      const response = await fetchScript(`/voices/${language}/script.json`)
      if (!response.ok) return {}
      const script = await response.json() as Script
      kept.set(language, script)
      return script
    } catch {
      return {}
    }
  }

  return async () => {
    const [vi, en] = await Promise.all([load('vi'), load('en')])
    return { vi, en }
  }
}
