import { newCommandId } from '../client-common/command-id.ts'

const kept = 'luot.console'

/**
 * Which window this is, to the server. It lies in the session storage only from when a page goes until the next one
 * comes: so a page that is loaded again is the same window, and a duplicated tab, which copies the storage of a page
 * that stays, is another one.
 */
export function consolePage(page: Pick<Window, 'sessionStorage' | 'addEventListener'>): string {
  const id = page.sessionStorage.getItem(kept) ?? newCommandId()
  const takeOut = () => { page.sessionStorage.removeItem(kept) }
  takeOut()
  page.addEventListener('pagehide', () => { page.sessionStorage.setItem(kept, id) })
  // a page that the browser kept whole may be shown again
  page.addEventListener('pageshow', takeOut)
  return id
}
