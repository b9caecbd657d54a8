import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** What a printer says of itself when it is asked: itself, why it is offline, its paper; see printer-status.ts. */
export interface Said { readonly printer: number, readonly cause: number, readonly paper: number }

export const ready: Said = { printer: 0x12, cause: 0x12, paper: 0x12 }
export const paperOut: Said = { printer: 0x1a, cause: 0x32, paper: 0x72 }
export const coverOpen: Said = { printer: 0x1a, cause: 0x16, paper: 0x12 }

/** How a printer behaves: with `says` it answers questions, `after` cuts the line in mid-slip, `deaf` takes nothing in. */
export interface Behaviour { readonly says?: Said | null, readonly after?: number | null, readonly deaf?: boolean }

/** A printer in the network as far as the network sees it: a socket that listens, and keeps what it is sent. */
export async function openFakePrinter(begin: Behaviour = {}) {
  let behaviour = begin
  const jobs: Buffer[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket.on('close', () => open.delete(socket)).on('error', () => undefined))
    if (behaviour.deaf === true) socket.pause()
    else serve(socket, behaviour, (job) => { jobs.push(job) })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('this printer has no port')
  const { port } = address
  return {
    host: '127.0.0.1', port,
    /** What was printed, slip by slip. */
    jobs: jobs as readonly Buffer[],
    behave(next: Behaviour) { behaviour = next },
    async turnOff() {
      const closed = server.listening ? once(server.close(), 'close') : Promise.resolve()
      for (const socket of open) socket.destroy()
      await closed
    },
    async turnOn() {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}

export type FakePrinter = Awaited<ReturnType<typeof openFakePrinter>>

/** GS r 1, asked behind the slip: answered when that is out. */
const isItOut = Buffer.of(0x1d, 0x72, 1)
const questions = { 1: 'printer', 2: 'cause', 4: 'paper' } as const

/** DLE EOT: asks for the state at once. */
function questionIn(bytes: Buffer): keyof Said | null {
  return bytes[0] === 0x10 && bytes[1] === 0x04 ? questions[bytes[2] as keyof typeof questions] : null
}

function serve(socket: Socket, { says = null, after = null }: Behaviour, keep: (job: Buffer) => void): void {
  const kept: Buffer[] = []
  socket.on('data', (bytes) => {
    const kind = questionIn(bytes)
    if (kind === null) kept.push(bytes)
    else if (says !== null) socket.write(Uint8Array.of(says[kind]))
    if (kind !== null) return
    const all = Buffer.concat(kept)
    if (all.length > (after ?? Infinity)) socket.resetAndDestroy()
    else if (says !== null && all.subarray(-3).equals(isItOut)) socket.write(Uint8Array.of(0))
  })
  socket.on('end', () => { if (kept.length > 0) keep(Buffer.concat(kept)) })
}
