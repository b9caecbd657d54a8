import { connect } from '../../server/store/connect.ts'
import { ledgerStore } from '../../server/store/ledger-store.ts'
import { openModels } from '../../server/store/models.ts'
import { connectOurs, hangUp } from './lines.ts'
import { hallFurnishing } from './measure-clicks.ts'
import { hallOf } from './click-to-hall.ts'
import { hallOffice } from './offices.ts'
import type { OurServer } from './our-server.ts'
import { keysFor } from './servers.ts'

/** A picture as the hall shows it after forty visits, and the ledger's entry of a call: what the floor sends and keeps. */
export async function sampleOf(uri: string, ours: OurServer): Promise<{ picture: object, entry: object }> {
  const sockets = await connectOurs(ours.url, hallOffice, keysFor(ours, hallOffice.id), hallFurnishing)
  let picture: object = {}
  sockets.display.on('view', (seen: object) => { picture = seen })
  await hallOf(sockets, callsInOurs).visits(40)
  hangUp(sockets)
  const connection = await connect(uri, 'bench-ours')
  const store = ledgerStore(await openModels(connection))
  const [key] = await store.keys()
  const entries = key === undefined ? [] : await store.after(key, 0)
  await connection.close()
  const entry = entries.findLast(({ events }) => events[0]?.type === 'ticketCalled')
  if (entry === undefined) throw new Error('nobody was called')
  return { picture, entry }
}

export function callsInOurs(picture: { view: { callCount: number } }): number {
  return picture.view.callCount
}
