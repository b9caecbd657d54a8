import type { Clip } from '../../domain/speech/announcement.ts'

/** Clips fetched and decoded once. One that cannot be had is left out of the sentence and asked for again next time. */
export interface ClipShelf<Sound> {
  take(clips: readonly Clip[]): Promise<readonly (Clip & { readonly sound: Sound })[]>
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
    take: async (clips) => {
      const sounds = await Promise.all(clips.map(async (one) => ({ ...one, sound: await sound(`/voices/${one.language}/${one.clip}.mp3`) })))
      return sounds.flatMap(({ sound: had, ...one }) => had === null ? [] : [{ ...one, sound: had }])
    },
  }
}
