/**
 * Whose session a page works with: the manager's page has one of its own, so that one browser can be an officer in one
 * tab and a manager in another. What the server is asked for carries it as a query.
 */
export function deskQuery(page = 'location' in globalThis ? location.pathname : ''): { desk?: 'manager' } {
  return /^\/manager(?:\/|$)/.test(page) ? { desk: 'manager' } : {}
}
