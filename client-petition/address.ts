/** What the address of the page asks for: a case by its link, or a form, for an office and about a ticket if they are named. */
export type Address =
  | { readonly page: 'follow', readonly link: string }
  | { readonly page: 'form', readonly office: string | null, readonly ticket: string | null }

const ticketPath = /^([A-Za-z0-9][\w-]*)\/\d{4}-\d{2}-\d{2}\/[A-Z]{1,2}\d{3,5}\/[\w-]+$/

/** A ticket's key stands after "#", where no server and no log reads it. */
export function readAddress({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): Address {
  const link = /^\/p\/([\w.-]+)\/?$/.exec(pathname)?.[1]
  if (link !== undefined) return { page: 'follow', link }
  const ticket = ticketPath.exec(hash.slice(1))
  return { page: 'form', office: ticket?.[1] ?? new URLSearchParams(search).get('office'), ticket: ticket?.[0] ?? null }
}
