import { lookup } from 'node:dns'
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { DeliveryError } from '../../contract/webhooks.ts'
import { isAllowed } from './allowed-address.ts'

export interface Posted { readonly status: number | null, readonly error: DeliveryError | null }

export interface Message { readonly url: string, readonly isLan: boolean, readonly headers: Readonly<Record<string, string>>, readonly body: string }

class PrivateAddress extends Error {}

/**
 * Hands a message to its receiver. Follows no redirect, reads nothing of the answer but its status, and waits for that
 * no longer than `patienceMs`. Whatever goes wrong is an error with a name, never an exception.
 */
export function post({ url, isLan, headers, body }: Message, patienceMs: number): Promise<Posted> {
  const target = new URL(url)
  if (isForbidden(target, isLan)) return Promise.resolve({ status: null, error: 'privateAddress' })
  const send = target.protocol === 'https:' ? overHttps : overHttp
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(patienceMs)
    const asking = send(target, {
      method: 'POST', lookup: checkedLookup(isLan), signal, agent: false,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    }, (response) => {
      const { statusCode = 0 } = response
      resolve({ status: statusCode, error: errorOf(statusCode) })
      response.destroy()
    })
    asking.on('error', (error) => { resolve({ status: null, error: signal.aborted ? 'timedOut' : nameOf(error) }) })
    asking.end(body)
  })
}

function errorOf(status: number): DeliveryError | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirected' : 'refused'
}

function nameOf(error: Error): DeliveryError {
  return error instanceof PrivateAddress ? 'privateAddress' : 'unreachable'
}

/** An address that is written in a URL is never looked up. */
function isForbidden({ hostname }: URL, isLan: boolean): boolean {
  const address = hostname.replace(/^\[|\]$/g, '')
  return isIP(address) !== 0 && !isAllowed(address, isLan)
}

/** Hands on only what may be called: the address that was checked is the one that is connected to. */
function checkedLookup(isLan: boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const allowed = error === null ? found.filter(({ address }) => isAllowed(address, isLan)) : []
      const [first] = allowed
      if (first === undefined) done(error ?? new PrivateAddress(), '')
      else if (options.all === true) done(null, allowed)
      else done(null, first.address, first.family)
    })
  }
}
