import type { CDPSession } from 'playwright-core'

export interface Received { readonly address: string, readonly bytes: number }

/** What comes over the line from now on, by address, headers and all; what the socket says counts too. */
export async function receivedBy(devtools: CDPSession): Promise<readonly Received[]> {
  const received: Received[] = []
  const addresses = new Map<string, string>()
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, new URL(request.url).pathname))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    received.push({ address: addresses.get(requestId) ?? requestId, bytes: encodedDataLength })
  })
  devtools.on('Network.webSocketFrameReceived', ({ response }) => {
    received.push({ address: 'socket', bytes: Buffer.byteLength(response.payloadData) })
  })
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  return received
}
