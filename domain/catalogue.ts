import type { Office } from './office.ts'

const known = new WeakMap<readonly object[], string>()

/** The same as long as the procedures are: how many there are, and what they amount to. Counted once for each list. */
export function catalogueRevision({ procedures }: Pick<Office, 'procedures'>): string {
  const revision = known.get(procedures) ?? `${String(procedures.length)}-${hashOf(JSON.stringify(procedures))}`
  known.set(procedures, revision)
  return revision
}

/** FNV-1a with 32 bits: tells one list from the next, and protects nothing. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return (hash >>> 0).toString(36)
}
