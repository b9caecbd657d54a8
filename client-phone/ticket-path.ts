const parts = /^\/t\/([A-Za-z0-9][\w-]*\/\d{4}-\d{2}-\d{2}\/[A-Z]{1,2}\d{3,5}\/[\w-]+)\/?$/

/** What follows /t/ in the address: the ticket and the proof that it is one's own; null when it cannot be a link. */
export function ticketPath(pathname: string): string | null {
  return parts.exec(pathname)?.[1] ?? null
}

/** The link that the code of a dossier gives: to rate one transaction, and nothing else. */
export function isForRating(path: string | null): boolean {
  return path !== null && /\/r\d{1,2}-[0-9a-z]{1,12}-[\w-]+$/.test(path)
}
