import { effectScope, nextTick, ref, shallowRef, type EffectScope } from 'vue'
import type { FeedState, Pairing } from '../../../client-common/feed.ts'
import { keepsake } from '../../../client-kiosk/offline/keepsake.ts'
import { remembering, type Remembered } from '../../../client-kiosk/offline/remembering.ts'
import type { KioskView } from '../../../client-kiosk/offer.ts'
import { nine, storageOf, view } from './an-offline-kiosk.ts'

let scopes: EffectScope[] = []
afterEach(() => {
  for (const scope of scopes) scope.stop()
  scopes = []
})

/** A kiosk's page as it is loaded; its machine's date is a year behind the server's. */
function load(storage: ReturnType<typeof storageOf>, machine: { now: number }) {
  const state = ref<FeedState>('connecting')
  const [shown, pairing] = [shallowRef<KioskView | null>(null), ref<Pairing | null>(null)]
  const server = { now: nine }
  const scope = effectScope()
  scopes.push(scope)
  const feed = scope.run(() => remembering({ state, view: shown, pairing, now: () => server.now }, keepsake<Remembered>(storage, 'view'), () => machine.now))
  if (feed === undefined) throw new Error('no kiosk')
  return { state, shown, pairing, server, now: feed.now }
}

const aYear = 365 * 24 * 3_600_000

async function afterADay() {
  const [storage, machine] = [storageOf(), { now: nine - aYear }]
  const kiosk = load(storage, machine)
  kiosk.shown.value = view
  kiosk.state.value = 'live'
  await nextTick()
  kiosk.shown.value = { ...view, catalogue: 'newer' }
  await nextTick()
  kiosk.state.value = 'lost'
  return { storage, machine }
}

test('a kiosk loaded again without the server shows what it showed last, at the server\'s time', async () => {
  const { storage, machine } = await afterADay()
  machine.now += 60_000
  const kiosk = load(storage, machine)
  expect(kiosk.shown.value).toBeNull()
  kiosk.state.value = 'lost'
  expect(kiosk.shown.value).toEqual({ ...view, catalogue: 'newer' })
  expect(kiosk.now()).toBe(nine + 60_000)
})

test('once the server is back it alone says what is shown and what time it is', async () => {
  const { storage, machine } = await afterADay()
  const kiosk = load(storage, machine)
  kiosk.state.value = 'lost'
  kiosk.server.now = nine + 300_000
  kiosk.shown.value = { ...view, catalogue: 'newest' }
  kiosk.state.value = 'live'
  expect([kiosk.shown.value.catalogue, kiosk.now()]).toEqual(['newest', nine + 300_000])
})

test('while pictures come all the time not every one is written down', async () => {
  const [storage, machine] = [storageOf(), { now: nine }]
  const written = jest.spyOn(storage, 'setItem')
  const kiosk = load(storage, machine)
  kiosk.shown.value = view
  kiosk.state.value = 'live'
  for (let second = 0; second < 20; second += 1) {
    machine.now += 1000
    kiosk.shown.value = { ...view, catalogue: String(second) }
    await nextTick()
  }
  expect(written.mock.calls.length).toBeGreaterThan(2)
  expect(written.mock.calls.length).toBeLessThan(6)
})

test('a kiosk that is given another place forgets, and one without room for it shows nothing', async () => {
  const { storage, machine } = await afterADay()
  const kiosk = load(storage, machine)
  kiosk.pairing.value = { code: '123456', expiresAt: nine, demo: false }
  await nextTick()
  expect(storage.kept.has('view')).toBe(false)
  const full = storageOf({ view: 'half a pic' })
  full.setItem = () => { throw new Error('full') }
  const other = load(full, machine)
  other.state.value = 'lost'
  expect(other.shown.value).toBeNull()
})
