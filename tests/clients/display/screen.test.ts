import { cardGrid } from '../../../client-display/card-grid.ts'
import type { Call } from '../../../client-display/announcer/announcing.ts'
import { soundChoice } from '../../../client-display/announcer/sound-choice.ts'
import { fittingPage } from '../../../client-display/fitting-page.ts'
import { heroOf, turnMs } from '../../../client-display/hero.ts'
import { chosenTheme } from '../../../client-display/theme.ts'

const now = Date.UTC(2026, 10, 20, 3)
const call = (number: number, at: number): Call =>
  ({ call: number, kind: 'call', ticket: `A00${number}`, counter: '5', label: '5', at, times: 1, language: 'vi' })

test('the newest call is the hero, in the colour of its turn for its first moments', () => {
  expect(heroOf({ calls: [] }, now, null)).toBeNull()
  const calls = [call(2, now - 1000), call(1, now - 5000)]
  expect(heroOf({ calls }, now, null)).toEqual({ call: calls[0], isTurn: true })
  expect(heroOf({ calls }, now + turnMs, null)?.isTurn).toBe(false)
})

test('a call that is still being said keeps its colour', () => {
  const late = call(2, now - turnMs - 1)
  expect(heroOf({ calls: [late] }, now, late)?.isTurn).toBe(true)
  expect(heroOf({ calls: [late] }, now, call(1, now))?.isTurn).toBe(false)
})

test('a list that does not fit shows all its pages in turn', () => {
  const list = ['a', 'b', 'c', 'd', 'e']
  const shown = [0, 8000, 16_000].flatMap((at) => fittingPage(list, 2, at).shown)
  expect(shown).toEqual(list)
  expect(fittingPage(list, 2, 24_000)).toEqual({ shown: ['a', 'b'], page: 1, pages: 3 })
  expect(fittingPage([], 2, now)).toEqual({ shown: [], page: 1, pages: 1 })
})

test('a number too many for one page leaves neither page nearly empty', () => {
  const list = Array.from({ length: 13 }, (_, place) => place)
  const pages = [0, 8000].map((at) => fittingPage(list, 12, at).shown)
  expect(pages.map(({ length }) => length)).toEqual([7, 6])
  expect(pages.flat()).toEqual(list)
})

test('more counters never make larger cards', () => {
  const rows = [1, 4, 5, 6, 7, 9, 10, 12, 13, 40].map((count) => cardGrid(count).rowRem)
  expect(rows).toEqual(rows.toSorted((one, other) => other - one))
})

test('a hall is dark until somebody wants it light', () => {
  expect(chosenTheme('', null)).toBe('dark')
  expect(chosenTheme('', 'light')).toBe('light')
  expect(chosenTheme('?theme=dark', 'light')).toBe('dark')
  expect(chosenTheme('?theme=pink', 'purple')).toBe('dark')
})

test('a display that was told to be silent stays silent until it is told otherwise', () => {
  const kept = new Map<string, string>()
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value) } }
  expect(soundChoice('', storage).isSilent()).toBe(false)
  expect(soundChoice('?sound=off', storage).isSilent()).toBe(true)
  expect(soundChoice('', storage).isSilent()).toBe(true)
  soundChoice('', storage).keep(false)
  expect(soundChoice('', storage).isSilent()).toBe(false)
})
