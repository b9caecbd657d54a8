import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from 'redis'
import { io } from 'socket.io-client'
import type { DeviceKind } from '../../../domain/actor.ts'
import { openNodeLink } from '../../../server/nodes/node-link.ts'
import { call } from '../../../tools/remote/people.ts'
import { lavish } from '../../server/support/lavish.ts'
import { quiet, type Database } from '../../support/database.ts'
import { openHall, setClock, type Hall, type HallOptions } from '../../support/hall.ts'
import type { Redis } from '../../support/redis.ts'

/** Two servers on one database, which hear of each other through Redis: no clock makes them look for themselves. */
export interface TwoHalls { readonly one: Hall, readonly other: Hall, close(): Promise<void> }

export async function openTwoHalls(database: Database, redis: Redis, options: HallOptions = {}): Promise<TwoHalls> {
  const openOne = () => openHall(database, {
    clock: setClock(), limits: lavish, ...options,
    link: openNodeLink({ url: redis.url, installation: database.name, log: quiet }),
  })
  const [one, other] = [await openOne(), await openOne()]
  await listening(redis, database.name, 2)
  return {
    one, other,
    async close() {
      await one.close()
      await other.close()
    },
  }
}

/** A screen shows its code at one server and an administrator types it in at the other; resolves to the screen's token. */
export async function pairAcross({ screenAt, administratorAt }: { screenAt: Hall, administratorAt: Hall }, kind: DeviceKind): Promise<string> {
  const socket = io(screenAt.url, { transports: ['websocket'], forceNew: true, auth: { pairing: kind } })
  const { code } = await new Promise<{ code: string }>((shown) => { socket.once('pairing', shown) })
  const paired = new Promise<{ token: string }>((told) => { socket.once('paired', told) })
  await call(administratorAt.url, 'POST', '/api/devices', await administratorAt.cookieOf('admin'), { code, name: kind, counter: null })
  const { token } = await paired
  socket.close()
  return token
}

/** Resolves when so many servers of an installation would hear what is told. */
export async function listening({ url }: Redis, installation: string, servers: number): Promise<void> {
  const client = createClient({ url })
  client.on('error', () => undefined)
  await client.connect()
  const channel = `luot:${installation}#/#`
  while (Number((await client.pubSubNumSub([channel]))[channel]) < servers) await pause(20)
  client.destroy()
}
