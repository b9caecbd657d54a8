/** Which question is through on this tablet, also when the page is loaded anew. */
export interface Settled { readonly read: () => string | null, readonly keep: (key: string) => void }

const place = 'luot.rating.settled'

export function settledIn(storage: Pick<Storage, 'getItem' | 'setItem'>): Settled {
  return { read: () => storage.getItem(place), keep: (key) => { storage.setItem(place, key) } }
}
