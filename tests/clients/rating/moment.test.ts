import { takeUp, unsaid } from '../../../client-common/rating/saying.ts'
import { aboutOf, keyOf, momentOf, openAsking, type RatingView } from '../../../client-rating/moment.ts'
import { asking, aTablet, now, tapped } from './a-tablet.ts'

const nobody = { now: null, thanks: null }
const shown = (view: RatingView, settled: string | null = null, at = now) => momentOf(view, nobody, openAsking(view, settled, at))

test('an open counter with nothing to ask welcomes people', () => {
  expect(shown(aTablet())).toEqual({ kind: 'idle' })
})

test('a paused and a closed counter say so, and so does a closed day', () => {
  expect(shown(aTablet({ status: 'paused' }))).toEqual({ kind: 'paused' })
  expect(shown(aTablet({ status: 'closed', officer: null }))).toEqual({ kind: 'closed' })
  expect(shown(aTablet({ closed: true }))).toEqual({ kind: 'closed' })
})

test('a transaction that has just ended is asked about, also when the officer has paused since', () => {
  const view = aTablet({ asking, status: 'paused' })
  expect(shown(view)).toEqual({ kind: 'saying', about: aboutOf(view, asking), saying: unsaid })
})

test('one that ended long ago is not asked about: its citizen has left', () => {
  expect(shown(aTablet({ asking }), null, asking.until + 30_000)).toEqual({ kind: 'idle' })
  expect(shown(aTablet({ asking }), null, asking.until + 29_999).kind).toBe('saying')
})

test('a question that was settled is not asked again, the next one is', () => {
  expect(shown(aTablet({ asking }), keyOf(asking))).toEqual({ kind: 'idle' })
  expect(shown(aTablet({ asking: { ...asking, transaction: 1 } }), keyOf(asking)).kind).toBe('saying')
})

test('a tablet that was loaded anew after the tap goes on with the questions behind it', () => {
  const view = aTablet({ asking: { ...asking, answered: tapped } })
  expect(shown(view)).toMatchObject({ kind: 'saying', saying: takeUp(view.form, tapped) })
  expect(shown(view)).toMatchObject({ saying: { level: 2, at: 0 } })
})

test('what was declined, or rated elsewhere, is not asked for once more', () => {
  expect(shown(aTablet({ asking: { ...asking, answered: { kind: 'declined', channel: 'tablet' } } }))).toEqual({ kind: 'idle' })
  expect(shown(aTablet({ asking: { ...asking, answered: { ...tapped, channel: 'phone' } } }))).toEqual({ kind: 'idle' })
})

test('a form without questions is through with one tap', () => {
  const { form } = aTablet()
  expect(shown(aTablet({ form: { ...form, questions: [] }, asking: { ...asking, answered: tapped } }))).toEqual({ kind: 'idle' })
})

test('who speaks may finish, and is thanked before the next is asked', () => {
  const [about, next] = [aboutOf(aTablet(), asking), { ...asking, ticket: 'A013' }]
  expect(momentOf(aTablet({ asking: next }), { now: { about, saying: unsaid }, thanks: null }, next)).toMatchObject({ kind: 'saying', about })
  expect(momentOf(aTablet({ asking: next }), { now: null, thanks: { ending: 'rated', about } }, next)).toEqual({ kind: 'thanks', ending: 'rated' })
})
