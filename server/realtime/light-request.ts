import type { AppSocket } from './screen-socket.ts'
import type { WithSession } from './identify.ts'

/**
 * Keeps of the request with which a connection began only what says who it is, if it asks once more: all else, its
 * readers and its copy of the session, would stay in memory as long as the screen stands, and a country has thousands.
 */
export function lightenRequest({ conn }: AppSocket): void {
  const { headers, url, socket, session, sessionID, sessionStore } = conn.request as WithSession
  Object.assign(conn, { request: { headers, url, socket, connection: socket, session: { staff: session?.staff }, sessionID, sessionStore } })
}
