import type { DistancePage, OwnNumber } from '../../contract/distance.ts'

/** A number that was taken here, and when by this phone's clock. */
export interface KeptNumber extends Pick<OwnNumber, 'ticket' | 'link'> { readonly day: string, readonly at: number }

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>

/** For when nobody can say what day it is at the office: a number is of no use after that. */
const keptMs = 24 * 3_600_000

const keyOf = (office: string) => `luot.numbers.${office}`

/** What was kept for an office; nothing where the browser keeps nothing, or something else stands there. */
export function keptNumbers(storage: Storage, office: string, now: number): readonly KeptNumber[] {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(office)) ?? '[]') as unknown
    return Array.isArray(kept) ? kept.filter(isKept).filter(({ at }) => Math.abs(now - at) < keptMs) : []
  } catch {
    return []
  }
}

/** The number can be taken and followed in a browser that keeps nothing, too. */
export function keepNumber(storage: Storage, office: string, number: KeptNumber): void {
  const others = keptNumbers(storage, office, number.at).filter(({ link }) => link !== number.link)
  try {
    storage.setItem(keyOf(office), JSON.stringify([...others, number]))
  } catch {
    // full, or not allowed
  }
}

/** The numbers to go back to: what the server knows of this phone counts, and beyond it what was kept of the same day. */
export function openNumbers(page: Pick<DistancePage, 'date' | 'own'> | null, kept: readonly KeptNumber[]): readonly Pick<OwnNumber, 'ticket' | 'link'>[] {
  if (page === null) return kept
  const known = new Set(page.own.map(({ link }) => link))
  return [...page.own.filter(({ isOpen }) => isOpen), ...kept.filter(({ day, link }) => day === page.date && !known.has(link))]
}

function isKept(one: unknown): one is KeptNumber {
  if (typeof one !== 'object' || one === null) return false
  const { ticket, link, day, at } = one as Partial<KeptNumber>
  return [ticket, link, day].every((text) => typeof text === 'string') && link?.startsWith('/t/') === true && typeof at === 'number'
}
