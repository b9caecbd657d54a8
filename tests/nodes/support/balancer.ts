import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** One address before several servers: each connection goes to the next of them that takes it. */
export interface Balancer { readonly port: number, close(): Promise<void> }

export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>()
  let next = 0
  const server = createServer((caller) => {
    const first = next
    next += 1
    caller.on('error', () => { caller.destroy() })
    open.add(caller.on('close', () => { open.delete(caller) }))
    passOn(caller, ports.map((_, index) => ports[(first + index) % ports.length] ?? 0))
  })
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening) })
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const caller of open) caller.destroy()
      await new Promise((closed) => { server.close(closed) })
    },
  }
}

/** To the first port that takes the connection; when none does, or the server goes, the caller is cut off. */
function passOn(caller: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) {
    caller.destroy()
    return
  }
  let isTaken = false
  const server = connect(port, '127.0.0.1', () => {
    isTaken = true
    caller.pipe(server).pipe(caller)
  })
  server.on('error', () => {
    if (isTaken) caller.destroy()
    else passOn(caller, others)
  })
  server.on('close', () => { if (isTaken) caller.destroy() })
  caller.on('close', () => { server.destroy() })
}
