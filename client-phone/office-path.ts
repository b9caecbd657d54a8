const parts = /^\/([nr])\/([A-Za-z0-9][\w-]{0,39})\/?$/

/** The office in the address /n/<office> or /r/<office>, whichever page it is; null when there is none. */
export function officePath(page: 'n' | 'r', pathname: string): string | null {
  const [, at, office = null] = parts.exec(pathname) ?? []
  return at === page ? office : null
}
