import { effectScope, nextTick, ref } from 'vue'
import { useCatalogue, type KeptCatalogue } from '../../../client-kiosk/catalogue.ts'
import { keepsake } from '../../../client-kiosk/offline/keepsake.ts'
import { storageOf } from './an-offline-kiosk.ts'

const office = { id: 'office', name: { vi: 'O', en: 'O' }, timeZone: 'Asia/Ho_Chi_Minh' }
const procedure = (id: string) => ({ id, service: 'ho-tich', name: { vi: id, en: id } })
const asked: string[] = []
let kept = keepsake<KeptCatalogue>(storageOf(), 'catalogue')
let answers: (readonly ReturnType<typeof procedure>[] | null)[] = []

beforeEach(() => {
  asked.length = 0
  kept = keepsake(storageOf(), 'catalogue')
  jest.useFakeTimers()
  jest.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    asked.push(address as string)
    const procedures = answers.shift()
    return procedures === undefined || procedures === null
      ? Promise.reject(new Error('away')) : Promise.resolve(new Response(JSON.stringify({ revision: 'x', procedures })))
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

const settle = () => jest.advanceTimersByTimeAsync(10)

test('the kiosk fetches what can be searched at the start, and again only when it has changed', async () => {
  answers = [[procedure('a')], [procedure('a'), procedure('b')]]
  const view = ref({ office, catalogue: '1-a' })
  const scope = effectScope()
  const procedures = scope.run(() => useCatalogue(() => view.value, kept))
  await settle()
  expect(procedures?.value).toHaveLength(1)
  view.value = { office, catalogue: '1-a' }
  await nextTick()
  expect(asked).toEqual(['/api/catalogue?office=office'])
  view.value = { office, catalogue: '2-b' }
  await settle()
  expect(procedures?.value).toHaveLength(2)
  scope.stop()
})

test('what could not be fetched is fetched again after a while, until the screen is gone', async () => {
  answers = [null, [procedure('a')]]
  const scope = effectScope()
  const procedures = scope.run(() => useCatalogue(() => ({ office, catalogue: '1-a' }), kept))
  await settle()
  expect(procedures?.value).toEqual([])
  await jest.advanceTimersByTimeAsync(3000)
  expect(procedures?.value).toHaveLength(1)
  scope.stop()
})

test('a kiosk that is loaded again while the server is away searches what it knew, but not what another office has', async () => {
  answers = [[procedure('a')]]
  const [scope, later] = [effectScope(), effectScope()]
  scope.run(() => useCatalogue(() => ({ office, catalogue: '1-a' }), kept))
  await settle()
  scope.stop()
  const here = later.run(() => useCatalogue(() => ({ office, catalogue: '1-a' }), kept))
  const elsewhere = later.run(() => useCatalogue(() => ({ office: { ...office, id: 'other' }, catalogue: '1-a' }), kept))
  expect([here?.value.map(({ id }) => id), elsewhere?.value]).toEqual([['a'], []])
  later.stop()
})
