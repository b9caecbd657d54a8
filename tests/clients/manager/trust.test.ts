import { isPossible, lastDays } from '../../../client-manager/inputs/period.ts'
import { betweenMoments, figuresOf, levelWord, rarityOf, variantOf } from '../../../client-manager/trust/finding-words.ts'
import type { TrustFinding } from '../../../contract/trust.ts'
import { ruleNames } from '../../../domain/trust/finding.ts'
import { longestTrustDays } from '../../../domain/trust/period.ts'
import en from '../../../client-manager/texts/en.json' with { type: 'json' }
import vi from '../../../client-manager/texts/vi.json' with { type: 'json' }

const finding: TrustFinding = {
  rule: 'ratedAtOnce', officer: { id: 'an', name: 'Nguyễn Văn An' }, counter: null, from: 0, to: 0,
  measured: { count: 8, of: 20, share: 0.4, chance: 0.000_004_2 }, expected: { share: 0.05, count: 1, seconds: 1 }, count: 8, evidence: [],
}

test('figures are written as people of each language write them, the usual ones under names of their own', () => {
  expect(figuresOf(finding, 'vi')).toMatchObject({ count: '8', of: '20', share: '40,0\u00A0%', usualShare: '5,0\u00A0%', usualSeconds: '1' })
  expect(figuresOf({ ...finding, measured: { ratings: 1234.56 } }, 'en')).toMatchObject({ ratings: '1,234.6' })
})

test('how rare it is, is told in whole looks, at most a million', () => {
  expect(rarityOf(finding, 'vi')).toBe('240.000')
  expect(rarityOf({ ...finding, measured: { chance: 0 } }, 'en')).toBe('1,000,000')
  expect(rarityOf({ ...finding, measured: {} }, 'vi')).toBeNull()
})

test('an answer on the scale of three has the word that it has on the scale of five', () => {
  const on = (scale: number, level: number) => levelWord({ ...finding, measured: { scale, level } })
  expect([1, 2, 3].map((level) => on(3, level))).toEqual([2, 4, 5])
  expect([1, 2, 3, 4, 5].map((level) => on(5, level))).toEqual([1, 2, 3, 4, 5])
})

test('every rule has its words in both languages, and numbers taken alone in line have words of their own', () => {
  const variants = [...ruleNames, variantOf({ ...finding, rule: 'ownNumbers', expected: { overSeconds: 60 } })].sort()
  expect(variants).toContain('ownNumbersAlone')
  for (const texts of [vi, en]) expect(Object.keys(texts.trust.rule)).toEqual(variants)
})

test('moments of one day name it once', () => {
  const at = (time: string) => Date.parse(`2026-11-${time}:00+07:00`)
  const said = (from: string, to: string) => betweenMoments({ from: at(from), to: at(to) }, 'Asia/Ho_Chi_Minh', 'vi')
  expect(said('20T09:05', '20T09:15')).toBe('20/11/2026 09:05 – 09:15')
  expect(said('19T09:05', '20T09:15')).toBe('19/11/2026 09:05 – 20/11/2026 09:15')
  expect(said('20T09:05', '20T09:05')).toBe('20/11/2026 09:05')
})

test('seven days end today, and no more than a quarter is looked over at once', () => {
  expect(lastDays('week', '2026-03-02')).toEqual({ from: '2026-02-24', to: '2026-03-02' })
  expect(lastDays('today', '2026-03-02')).toEqual({ from: '2026-03-02', to: '2026-03-02' })
  expect(isPossible({ from: '2026-08-21', to: '2026-11-20' }, longestTrustDays)).toBe(true)
  expect(isPossible({ from: '2026-08-20', to: '2026-11-20' }, longestTrustDays)).toBe(false)
  expect(isPossible({ from: '2026-11-21', to: '2026-11-20' }, longestTrustDays)).toBe(false)
  expect(isPossible({ from: '', to: '2026-11-20' }, longestTrustDays)).toBe(false)
})
