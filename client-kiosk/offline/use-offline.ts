import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { Sender } from '../../client-common/command.ts'
import { newCommandId } from '../../client-common/command-id.ts'
import type { Feed } from '../../client-common/feed.ts'
import type { Input } from '../../contract/commands.ts'
import type { Lease } from '../../contract/lease.ts'
import { canGive, fewestLeft, numberFor, type Known } from './giving.ts'
import { nothingKept, type RefusedTicket } from './kept.ts'
import { openShelf } from './shelf.ts'
import { takingFrom } from './taking-offline.ts'
import { tendingOf } from './tending.ts'

export interface OfflineParts {
  readonly feed: Pick<Feed<'kiosk'>, 'send' | 'now' | 'state' | 'view' | 'pairing'>
  readonly askLease: () => Promise<Lease | null>
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
  readonly key: string
}

export interface Offline {
  /** As the feed's, but that numbers can be taken while the server is away. */
  readonly send: Sender['send']
  /** The server is away, and numbers can be had all the same. */
  readonly isGiving: Readonly<Ref<boolean>>
  /** How many are left for the service that has least. */
  readonly fewest: Readonly<Ref<number>>
  readonly canTake: (service: string) => boolean
  /** Numbers whose holders stand in no line, until staff have seen to it. */
  readonly refused: Readonly<Ref<readonly RefusedTicket[]>>
  readonly seenTo: () => void
}

const tickMs = 2000

/** Lets people go on queueing while the server is away (docs/adr/0012). */
export function useOffline({ feed, askLease, storage, key }: OfflineParts): Offline {
  const kept = shallowRef(nothingKept)
  const shelf = openShelf(storage, key, (after) => { kept.value = after })
  const take = takingFrom(shelf, feed)
  const tend = tendingOf(shelf, feed, askLease)
  const now = ref(0)
  const away = computed((): Known | null => {
    const view = feed.view.value
    return view === null || feed.state.value !== 'lost' ? null : { kept: kept.value, view, now: now.value }
  })

  function look() {
    now.value = feed.now()
    kept.value = shelf.read()
    void tend()
  }

  watch([feed.state, feed.view], look, { immediate: true })
  // A kiosk that is paired anew is another kiosk: the numbers were lent to the one before.
  watch(feed.pairing, (pairing) => { if (pairing !== null) shelf.change((all) => ({ ...all, lease: null })) })
  const ticking = setInterval(look, tickMs)
  onScopeDispose(() => { clearInterval(ticking) })

  return {
    async send(name, input, id = newCommandId()) {
      const reply = await (name === 'ticket:take' ? take(id, input as Input<'ticket:take'>) : feed.send(name, input, id))
      void tend()
      return reply
    },
    isGiving: computed(() => away.value !== null && canGive(away.value)),
    fewest: computed(() => away.value === null ? 0 : fewestLeft(away.value)),
    canTake: (service) => away.value !== null && numberFor(away.value, service) !== null,
    refused: computed(() => kept.value.refused),
    seenTo: () => { shelf.change((all) => ({ ...all, refused: [] })) },
  }
}
