import { connect, type Socket } from 'node:net'

export interface PrinterAddress { readonly host: string, readonly port: number }

/** A connection to a printer, as far as printing needs one. None of its promises rejects. */
export interface PrinterLine {
  /** False once the connection has failed or the printer has ended it. */
  isUp(): boolean
  /** The next byte from the printer that is an answer; null when none comes in time. */
  ask(question: Uint8Array, isAnswer: (byte: number) => boolean, ms: number): Promise<number | null>
  /** True when everything was handed over in time to a connection that still stands. */
  write(bytes: Uint8Array, ms: number): Promise<boolean>
  /** Ends the connection; true when the printer has read all of it and ends it too. */
  finish(ms: number): Promise<boolean>
  destroy(): void
}

/** Null when nobody answers there in time. */
export function openPrinterLine({ host, port }: PrinterAddress, ms: number): Promise<PrinterLine | null> {
  const socket = connect({ host, port, noDelay: true })
  // A printer may break off at any moment; those who wait are told by the events that follow.
  socket.on('error', () => undefined)
  return new Promise((resolve) => {
    const timer = setTimeout(() => { settle(null) }, ms)
    const settle = (line: PrinterLine | null) => {
      clearTimeout(timer)
      if (line === null) socket.destroy()
      resolve(line)
    }
    socket.once('connect', () => { settle(lineOn(socket)) })
    socket.once('close', () => { settle(null) })
  })
}

function lineOn(socket: Socket): PrinterLine {
  let isUp = true
  const down = () => { isUp = false }
  for (const event of ['end', 'error', 'close'] as const) socket.once(event, down)
  // Also what nobody asked for has to be read, or the end of the connection would never be seen.
  socket.resume()
  return {
    isUp: () => isUp,
    ask(question, isAnswer, ms) {
      socket.write(question)
      return within<number | null>(ms, null, (settle) => {
        const read = (bytes: Buffer) => {
          const answer = bytes.find(isAnswer)
          if (answer !== undefined) settle(answer)
        }
        const giveUp = () => { settle(null) }
        return listening(socket, { data: read, close: giveUp, end: giveUp })
      })
    },
    write: (bytes, ms) => within(ms, false, (settle) => {
      socket.write(bytes, (error) => { settle(!error && isUp) })
      return listening(socket, { close: () => { settle(false) } })
    }),
    finish: (ms) => within(ms, false, (settle) => {
      if (!isUp) settle(false)
      const stop = listening(socket, {
        error: () => { settle(false) },
        end: () => { settle(true) },
      })
      socket.end()
      return stop
    }),
    destroy() { socket.destroy() },
  }
}

type Listeners = Readonly<Record<string, (bytes: Buffer) => void>>

/** Listens to these events until the returned function is called. */
function listening(socket: Socket, listeners: Listeners): () => void {
  const each = Object.entries(listeners)
  each.forEach(([event, listener]) => socket.on(event, listener))
  return () => {
    each.forEach(([event, listener]) => socket.off(event, listener))
  }
}

/** What `begin` settles with, or `late` when that takes too long; what it listened to is left in any case. */
function within<T>(ms: number, late: T, begin: (settle: (value: T) => void) => () => void): Promise<T> {
  return new Promise<T>((resolve) => {
    const timer = setTimeout(() => { settle(late) }, ms)
    const settle = (value: T) => {
      clearTimeout(timer)
      queueMicrotask(() => { stop() })
      resolve(value)
    }
    const stop = begin(settle)
  })
}
