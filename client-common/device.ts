import type { Handshake } from '../contract/wire.ts'
import { openFeed, type Feed, type FeedEvents } from './feed.ts'

export type DeviceScreen = 'kiosk' | 'hall' | 'rating'

const kinds = { kiosk: 'kiosk', hall: 'display', rating: 'rating' } as const

/** Where a device keeps its token; `?slot=name` makes several tablets of one browser. */
export function tokenKey(screen: DeviceScreen, search: string): string {
  const slot = new URLSearchParams(search).get('slot')
  return slot === null ? `luot.device.${kinds[screen]}` : `luot.device.${kinds[screen]}.${slot}`
}

/** The feed of a kiosk, a display or a tablet. Without a place it asks for one; a token that is refused is forgotten. */
export function openDeviceFeed<S extends DeviceScreen>(screen: S, events: Pick<FeedEvents, 'opened'> = {}): Feed<S> {
  const key = tokenKey(screen, location.search)
  const feed = openFeed(screen, null, () => handshake(localStorage.getItem(key), screen), {
    ...events,
    paired: (token) => { localStorage.setItem(key, token) },
    refused: (code) => {
      if (code !== 'notPaired' || localStorage.getItem(key) === null) return
      localStorage.removeItem(key)
      feed.watch(null)
    },
  })
  return feed
}

function handshake(token: string | null, screen: DeviceScreen): Handshake {
  return token === null ? { pairing: kinds[screen] } : { device: token }
}
