/** By what a citizen is found: what they hold, or have given. */
export const ways = ['ticket', 'dossier', 'phone'] as const
export type Way = typeof ways[number]

/** The question to the server. Of a ticket's whole address, as a scanner types it, it needs what follows "/t/". */
export function askedFor(way: Way, typed: string): string {
  const said = typed.trim()
  return new URLSearchParams({ [way]: way === 'ticket' ? said.replace(/^.*\/t\//, '').replace(/[?#].*$/, '') : said }).toString()
}
