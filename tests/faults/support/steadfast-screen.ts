import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { deliver } from '../../../client-common/connection.ts'
import { openOutbox } from '../../../client-common/outbox.ts'
import type { CommandName, Input } from '../../../contract/commands.ts'
import type { Screen } from '../../../contract/views.ts'
import type { Answer, Reply } from '../../../contract/wire.ts'
import { connectScreen, type Credentials, type RemoteScreen } from '../../../tools/remote/screen.ts'
import type { Account } from './account.ts'

/** A screen that comes back after every break and asks, under the same id, until it knows. */
export interface SteadfastScreen<S extends Screen> extends Pick<RemoteScreen<S>, 'view' | 'until' | 'close'> {
  tell<C extends CommandName>(name: C, input: Input<C>): Promise<Reply<Answer>>
}

const reconnectMs = 100

/** Sends with the very outbox of the browsers; 'unavailable' and 'tooMany' mean: the same once more. */
export async function connectSteadfast<S extends Screen>(
  url: string, credentials: Credentials, screen: S, counter: string | null, account: Account,
): Promise<SteadfastScreen<S>> {
  const remote = await connectScreen(url, credentials, screen, counter)
  const { socket } = remote
  const outbox = openOutbox((letter) => deliver(socket, letter), () => socket.connected)
  socket.on('connect', () => { outbox.resend() })
  // After a "no" to the connection itself socket.io does not try again.
  socket.on('connect_error', () => {
    if (!socket.active) setTimeout(() => socket.connect(), reconnectMs)
  })
  return {
    view: () => remote.view(),
    until: (isSo, ms) => remote.until(isSo, ms),
    close: () => { remote.close() },
    async tell(name, input) {
      const remembered = account.note(randomUUID(), name, input)
      for (;;) {
        const reply = await outbox.send({ id: remembered.id, name, input })
        if (reply.ok || !isPassing(reply.code)) return remembered.reply = reply
        await pause(reconnectMs)
      }
    },
  }
}

function isPassing(code: string): boolean {
  return code === 'unavailable' || code === 'tooMany'
}
