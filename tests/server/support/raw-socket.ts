import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { Socket } from 'node:net'

export interface RawSocket {
  /** One text frame with exactly these bytes. */
  send(bytes: Uint8Array | string): void
  /** The next text frame that begins so; its rest. */
  heard(beginning: string): Promise<string>
  readonly closed: Promise<void>
  close(): void
}

/** A websocket without a library between: what comes in and goes out byte by byte. Null when the server refuses it. */
export function openRawSocket(url: string, headers: Readonly<Record<string, string>> = {}): Promise<RawSocket | null> {
  return new Promise((resolve, reject) => {
    const asking = request(`${url}/socket.io/?EIO=4&transport=websocket`, {
      headers: {
        'connection': 'Upgrade', 'upgrade': 'websocket', 'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'), ...headers,
      },
    })
    asking.on('upgrade', (_response, socket: Socket, head: Buffer) => { resolve(rawSocket(socket, head)) })
    asking.on('response', (response) => {
      response.resume()
      resolve(null)
    })
    asking.on('error', reject)
    asking.end()
  })
}

function rawSocket(socket: Socket, head: Buffer): RawSocket {
  const texts: string[] = []
  const curious = new Set<() => void>()
  let rest = head
  const closed = once(socket, 'close').then(() => undefined)
  socket.on('error', () => undefined)
  const read = (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let frame = frameIn(rest); frame !== null; frame = frameIn(rest)) {
      rest = rest.subarray(frame.end)
      texts.push(frame.text)
      // The server says goodbye and waits for ours.
      if (frame.isGoodbye) socket.destroy()
    }
    for (const look of curious) look()
  }
  socket.on('data', read)
  read(Buffer.alloc(0))
  return {
    closed,
    send(bytes) { socket.write(masked(Buffer.from(bytes))) },
    heard: (beginning) => new Promise((resolve) => {
      const look = () => {
        const index = texts.findIndex((text) => text.startsWith(beginning))
        if (index < 0) return
        curious.delete(look)
        resolve(texts.splice(index, 1).join('').slice(beginning.length))
      }
      curious.add(look)
      look()
    }),
    close() { socket.destroy() },
  }
}

/** The first frame of what a server sent, if all of it is there. */
function frameIn(bytes: Buffer): { text: string, isGoodbye: boolean, end: number } | null {
  if (bytes.length < 2) return null
  const short = bytes.readUInt8(1) & 0x7f
  if (bytes.length < (short < 126 ? 2 : 10)) return null
  const [start, length] = short < 126 ? [2, short] : short === 126 ? [4, bytes.readUInt16BE(2)] : [10, Number(bytes.readBigUInt64BE(2))]
  if (bytes.length < start + length) return null
  const isGoodbye = (bytes.readUInt8(0) & 0x0f) === 8
  return { text: bytes.toString('utf8', start, start + length), isGoodbye, end: start + length }
}

/** A final text frame as clients send it, under a mask of zeros. */
function masked(payload: Buffer): Buffer {
  const head = Buffer.alloc(14)
  head.writeUInt8(0x81, 0)
  head.writeUInt8(0x80 | 127, 1)
  head.writeBigUInt64BE(BigInt(payload.length), 2)
  return Buffer.concat([head, payload])
}
