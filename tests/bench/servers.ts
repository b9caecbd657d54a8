import type { Forked } from './forked.ts'
import type { OurServer } from './our-server.ts'
import type { PlainServer } from './plain-server.ts'

/** Ours and the floor, side by side on one engine. */
export interface Servers { readonly ours: Forked<OurServer>, readonly plain: Forked<PlainServer> }

export function keysFor({ keys }: OurServer, office: string) {
  const found = keys.find((one) => one.office === office)
  if (found === undefined) throw new Error(`${office} has no keys`)
  return found
}
