/** Texts by key, in groups. */
export interface Texts { [key: string]: string | Texts }

/** One tree of both; where both name a text, the screen's own counts. */
export function mergeTexts(shared: Texts, own: Texts): Texts {
  return Object.entries(own).reduce<Texts>((all, [key, text]) => {
    const known = all[key]
    return { ...all, [key]: typeof text === 'object' && typeof known === 'object' ? mergeTexts(known, text) : text }
  }, shared)
}
