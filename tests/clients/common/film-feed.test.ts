import 'vue'
import { isFilmPage } from '../../../client-common/film/film-message.ts'
import { filmTime } from '../../../client-common/film/film-time.ts'
import type { FilmFrame } from '../../../contract/film.ts'
import { hallWith } from '../display/a-hall.ts'

const origin = 'https://luot.example'
const view = hallWith([])
const frame: FilmFrame = { screen: 'hall', at: 1000, until: null, view }
const message = (at: number, shown: FilmFrame | null = frame) => ({ film: { at, language: 'vi', frame: shown } })

/** The feed of a hall's page that stands in a frame, and what is said to it. */
async function aFilmedHall() {
  const kept = new Map<string, string>()
  Object.assign(globalThis, {
    localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value) } },
    document: { documentElement: { lang: '' } },
  })
  const { openFilmFeed } = await import('../../../client-common/film/film-feed.ts')
  const listeners = new Set<(event: object) => void>()
  const parent = {}
  const page = {
    parent, location: { origin },
    addEventListener: (_name: string, hear: (event: object) => void) => { listeners.add(hear) },
    removeEventListener: (_name: string, hear: (event: object) => void) => { listeners.delete(hear) },
  }
  const feed = openFilmFeed('hall', page as unknown as Window)
  const say = (data: unknown, from: { origin?: string, source?: object } = {}) => {
    for (const hear of listeners) hear({ origin, source: parent, ...from, data })
  }
  return { feed, say }
}

test('a screen that shows a film has the time and the picture of the film', async () => {
  const { feed, say } = await aFilmedHall()
  expect(feed.state.value).toBe('connecting')
  say(message(1000))
  expect([feed.view.value, feed.now(), feed.state.value]).toEqual([view, 1000, 'live'])
})

test('time goes on under the same picture', async () => {
  const { feed, say } = await aFilmedHall()
  say(message(1000))
  say(message(61_000, null))
  expect([feed.view.value, feed.now()]).toEqual([view, 61_000])
})

test('nobody but the page around it is listened to', async () => {
  const { feed, say } = await aFilmedHall()
  say(message(1000), { origin: 'https://elsewhere.example' })
  say(message(1000), { source: {} })
  for (const nonsense of ['film', null, { film: null }, { film: 'x' }, 7]) say(nonsense)
  expect([feed.view.value, feed.state.value]).toEqual([null, 'connecting'])
  feed.close()
  say(message(1000))
  expect(feed.view.value).toBeNull()
})

test('the picture of another screen is not shown', async () => {
  const { feed, say } = await aFilmedHall()
  say(message(1000, { ...frame, screen: 'manager' }))
  expect(feed.view.value).toBeNull()
})

test('whatever is asked for in a film is refused on the spot', async () => {
  const { feed, say } = await aFilmedHall()
  say(message(1000))
  expect(await feed.send('call:acknowledge', { call: 1, proof: 'shown' })).toEqual({ ok: false, code: 'notAllowed' })
  expect(await feed.takeSeat()).toBe(false)
})

test('a page is one of a film by its address', () => {
  expect(['?film', '?film=1', '?theme=light&film', '', '?filmed', '?sound=film'].map(isFilmPage)).toEqual([true, true, true, false, false, false])
})

test('a film tells the seconds, by the clock of its office', () => {
  expect(filmTime(Date.parse('2026-11-20T14:05:09+07:00'), 'Asia/Ho_Chi_Minh', 'vi')).toBe('14:05:09')
})
