import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Code } from '../../contract/refusals.ts'
import type { DisplayPlace } from '../../domain/zones.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Watched } from '../../domain/views/alerts.ts'
import type { Limits } from '../limits.ts'
import type { NodeLink } from '../nodes/node-link.ts'
import type { PrintDesk } from '../printing/print-desk.ts'
import type { LostNumbers } from '../store/lost-numbers.ts'
import type { IdentifyParts } from './identify.ts'
import type { CommandParts } from './run-command.ts'

/** What the sockets need of the rest of the server. */
export interface RealtimeParts extends IdentifyParts, CommandParts {
  /** Puts the staff session on the request of a handshake. */
  readonly session: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
  readonly prints: PrintDesk
  readonly lostNumbers: Pick<LostNumbers, 'keep'>
  /** Where an office's displays hang. */
  readonly displaysOf: (office: string) => readonly DisplayPlace[]
  /** Alerts of a ledger, and which of its office's screens are connected. */
  readonly watchedOf: (officeDay: OfficeDay) => Watched
  /** Whether one more code of a ticket may be tried at this tablet. */
  readonly mayTryCode: (device: string, now: number) => boolean
  /** Whether one more socket may be opened from this address. */
  readonly mayConnect: (address: string, now: number) => boolean
  /** Whether one more message may come from this session, device or ticket. */
  readonly mayAsk: (sender: string, now: number) => boolean
  /** The way to other nodes of this installation, where there may be some. */
  readonly link: Pick<NodeLink, 'adapter' | 'isUp'> | null
  /** How often each screen is asked whether it is there. */
  readonly heartbeatSeconds: number
  /** Called with what they tell. */
  readonly hear: (news: unknown) => void
  /** Called with every "no" that a socket is told. */
  readonly refused: (code: Code) => void
  /** Whether a "no" is said in the log. */
  readonly isTold: (refusal: Code, sender: string, now: number) => boolean
  readonly limits: Limits
  readonly log: Logger
  readonly isDemo: boolean
}
