import { once } from 'node:events'
import WebSocket from 'ws'

export interface Place {
  readonly url: string
  /** As the reverse proxy says it: one address an office. */
  readonly address: string
  /** Loopback has 28,000 ports for each pair of addresses. */
  readonly localAddress: string
}

/**
 * A socket.io client with as little of its own as can be (protocol 5 over Engine.IO 4), so that the generator leaves the
 * machine to the server: pictures are counted and thrown away unless somebody looks.
 */
export class LightSocket {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (reply: unknown) => void>()
  #asked = 0
  /** Pictures, as text, while somebody looks at them. */
  onView: ((text: string) => void) | null = null
  pictures = 0
  isClosed = false

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data: Buffer) => { this.#hear(data.toString()) })
    socket.on('close', () => { this.isClosed = true })
    // What follows an error is the end, which is counted.
    socket.on('error', () => undefined)
  }

  /** Resolves once the server has let it in. */
  static async connect({ url, address, localAddress }: Place, auth: object, cookie: string | null = null): Promise<LightSocket> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false, localAddress, headers: { 'x-forwarded-for': address, ...cookie === null ? {} : { cookie } },
    })
    await once(socket, 'message')
    const light = new LightSocket(socket)
    const letIn = new Promise<void>((resolve, reject) => {
      light.#letIn = resolve
      socket.once('close', () => { reject(new Error('the server let a screen not in')) })
    })
    socket.send(`40${JSON.stringify(auth)}`)
    await letIn
    return light
  }

  #letIn: () => void = () => undefined

  ask(name: string, ...content: unknown[]): Promise<unknown> {
    const id = this.#asked++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, resolve)
      this.#socket.send(`42${String(id)}${JSON.stringify([name, ...content])}`, (error) => { if (error) reject(error) })
    })
  }

  close(): void {
    this.#socket.close()
  }

  #hear(packet: string): void {
    if (packet === '2') this.#socket.send('3')
    else if (packet.startsWith('40')) this.#letIn()
    else if (packet.startsWith('42["view"')) this.#see(packet)
    else if (packet.startsWith('43')) this.#answered(packet)
  }

  #see(packet: string): void {
    this.pictures += 1
    this.onView?.(packet)
  }

  #answered(packet: string): void {
    const [, id = '', content = ''] = /^43(\d+)(.*)$/s.exec(packet) ?? []
    this.#waiting.get(Number(id))?.((JSON.parse(content) as unknown[])[0])
    this.#waiting.delete(Number(id))
  }
}
