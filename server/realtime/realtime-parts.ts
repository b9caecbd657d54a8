import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Limits } from '../limits.ts'
import type { PrintDesk } from '../printing/print-desk.ts'
import type { IdentifyParts } from './identify.ts'
import type { CommandParts } from './run-command.ts'

/** What the sockets need of the rest of the server. */
export interface RealtimeParts extends IdentifyParts, CommandParts {
  /** Puts the staff session on the request of a handshake. */
  readonly session: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  readonly prints: PrintDesk
  readonly limits: Limits
  readonly log: Logger
  readonly isDemo: boolean
}
