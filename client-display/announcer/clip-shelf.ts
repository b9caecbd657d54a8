import type { Language } from '../../domain/office.ts'

/** Clips fetched and decoded once. One that cannot be had is left out of the sentence and asked for again next time. */
export interface ClipShelf<Sound> {
  take(language: Language, clips: readonly string[]): Promise<readonly Sound[]>
}

export function clipShelf<Sound>(
  fetchClip: (address: string) => Promise<Pick<Response, 'ok' | 'arrayBuffer'>>,
  decode: (bytes: ArrayBuffer) => Promise<Sound>,
): ClipShelf<Sound> {
  const kept = new Map<string, Promise<Sound | null>>()

  async function load(address: string): Promise<Sound | null> {
    try {
      const response = await fetchClip(address)
      return response.ok ? await decode(await response.arrayBuffer()) : null
    } catch {
      return null
    }
  }

  function sound(address: string): Promise<Sound | null> {
    const known = kept.get(address)
    if (known !== undefined) return known
    const loading = load(address)
    kept.set(address, loading)
    void loading.then((loaded) => { if (loaded === null) kept.delete(address) })
    return loading
  }

  return {
    take: async (language, clips) => {
      const sounds = await Promise.all(clips.map((clip) => sound(`/voices/${language}/${clip}.mp3`)))
      return sounds.flatMap((one) => one ?? [])
    },
  }
}
