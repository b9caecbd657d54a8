import { createServer } from 'node:http'
import express from 'express'
import { Schema, type Connection } from 'mongoose'
import { Server } from 'socket.io'
import { listenOn } from '../../server/listen.ts'
import { connect } from '../../server/store/connect.ts'
import { obey } from './forked.ts'

/** A real picture and a real ledger entry of ours, so that as much goes to the screens and to the disk here. */
export interface PlainOrders { readonly uri: string, readonly database: string, readonly picture: object, readonly entry: object }

export interface PlainServer { readonly url: string }

export type Deed = 'take' | 'callNext' | 'start' | 'finish'

/**
 * The floor: what express, mongoose and socket.io do by themselves, on the same engine, through the same connection
 * options (journaled writes), to the same number of sockets. Commands of one office run one after the other, because
 * a handler that reads before it writes must not run twice at once.
 *
 * - bare: per command one document is inserted, one picture is emitted to everybody in the office, then the answer.
 *   Nothing is checked, decided or remembered: no application can do less.
 * - ordinary: as such applications are written. The ticket is found, changed and saved, what happened is inserted,
 *   then the picture and the answer. (The picture is a ready one: it is not even put together from a query.)
 */
obey(async ({ uri, database, picture, entry }: PlainOrders): Promise<PlainServer> => {
  const connection = await connect(uri, database)
  const models = await openModels(connection)
  const http = createServer(express())
  const io = new Server(http, { serveClient: false, transports: ['websocket'] })
  const inTurn = turns()
  let calls = 0
  io.on('connection', (socket) => {
    const { office, way } = socket.handshake.auth as { office: string, way: keyof typeof ways }
    void socket.join(office)
    socket.on('command', (deed: Deed, counter: string, reply: (is: boolean) => void) => {
      void inTurn(office, async () => {
        const isDone = await ways[way](models, { office, deed, counter }, entry)
        if (isDone && deed === 'callNext') calls += 1
        if (isDone) io.to(office).emit('view', { ...picture, calls })
        reply(isDone)
      })
    })
  })
  return { url: await listenOn(http, 0, '127.0.0.1') }
})

interface Command { readonly office: string, readonly deed: Deed, readonly counter: string }

const ways = {
  async bare({ Happened }: Models, { office }: Command, entry: object): Promise<boolean> {
    await Happened.create({ office, entry })
    return true
  },
  async ordinary({ Ticket, Happened }: Models, { office, deed, counter }: Command, entry: object): Promise<boolean> {
    if (deed === 'take') {
      const last = await Ticket.findOne({ office }).sort({ number: -1 })
      await Ticket.create({ office, number: (last?.number ?? 0) + 1, state: 'waiting', counter: null })
    } else {
      const found = { callNext: { state: 'waiting' }, start: { state: 'called', counter }, finish: { state: 'serving', counter } }
      const after = { callNext: 'called', start: 'serving', finish: 'finished' }
      const ticket = await Ticket.findOne({ office, ...found[deed] }).sort({ number: 1 })
      if (ticket === null) return false
      ticket.set({ state: after[deed], counter })
      await ticket.save()
    }
    await Happened.create({ office, entry })
    return true
  },
}

async function openModels(connection: Connection) {
  const happened = new Schema({ office: String, entry: Schema.Types.Mixed }, { versionKey: false })
  const ticket = new Schema({ office: String, number: Number, state: String, counter: String })
  ticket.index({ office: 1, number: 1 })
  ticket.index({ office: 1, state: 1, number: 1 })
  const models = { Happened: connection.model('Happened', happened), Ticket: connection.model('Ticket', ticket) }
  await models.Happened.createCollection()
  await models.Ticket.createIndexes()
  return models
}

type Models = Awaited<ReturnType<typeof openModels>>

function turns() {
  const last = new Map<string, Promise<unknown>>()
  return (office: string, work: () => Promise<void>) => {
    const mine = (last.get(office) ?? Promise.resolve()).then(work)
    last.set(office, mine)
    return mine
  }
}
