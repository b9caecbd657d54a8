import { isSame, macOf } from './tokens.ts'

export interface PetitionLinks {
  /** The path of the page on which a case is followed. It is the key to the case: made from it, kept nowhere. */
  linkOf(id: string): string
  /** The case of a link (its part after "/p/"); null when it was not made here. */
  read(link: string): string | null
}

/** As with tickets (ADR 6): who has the link is whoever filed the case. Staff see the case, never its link. */
export function petitionLinks(secret: string): PetitionLinks {
  const mac = (id: string) => macOf(secret, `petition|${id}`)
  return {
    linkOf: (id) => `/p/${id}.${mac(id)}`,
    read(link) {
      const [id, given, ...more] = link.split('.')
      return id !== undefined && given !== undefined && more.length === 0 && isSame(given, mac(id)) ? id : null
    },
  }
}
