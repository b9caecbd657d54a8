const parts = /^\/r\/([A-Za-z0-9][\w-]{0,39})\/?$/

/** The office in the address /r/<office>; null when there is none. */
export function officePath(pathname: string): string | null {
  return parts.exec(pathname)?.[1] ?? null
}
