import type { Chance } from './chance.ts'

/** What has broken servers before: edges of numbers, halves of characters, names of what every object has, paths, queries. */
export const oddities: readonly unknown[] = [
  null, true, false, 0, -0, -1, 1, 0.1, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 1e-320, '', ' ', '\0', '\u202e', '\ud83d', '\udc00x', '🏳️‍🌈', 'ﷺ'.repeat(50),
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '$where', '$gt', '$ne', 'a.b', '../../etc/passwd', '..%2f..%2f', '%00', '%', '%e0%a4%a', 'null', 'undefined', 'NaN', '-1', '1e999', '0x10',
  '2026-02-30', '2026-11-20', '0000-00-00', '9999-12-31', '2026-13', '2026-Q5', '00:00', '24:01', 'A001', 'A0', 'ho-tich', 'dat-dai', 'office', 'other', '1', 'tu-60', '*', '<script>alert(1)</script>', '\' or 1=1 --', '{{7*7}}', '\r\nset-cookie: x=y',
  'x'.repeat(300), 'x'.repeat(5000), 'ừ'.repeat(2001), [], {}, [[]], [null], { $gt: '' }, { $ne: null }, { toString: 'x' }, { length: 1e9 }, { constructor: { prototype: { x: 1 } } },
]

/** One of them as a word. */
export function oddWord(chance: Chance): string {
  const odd = chance.one(oddities)
  return (typeof odd === 'string' ? odd : JSON.stringify(odd)).toWellFormed()
}

/** Anything that JSON can say, seldom deep. */
export function nonsense(chance: Chance, depth = 0): unknown {
  if (depth > 3 || chance.happens(0.7)) return chance.one(oddities)
  if (chance.happens(0.5)) return Array.from({ length: chance.number(5) }, () => nonsense(chance, depth + 1))
  return Object.fromEntries(Array.from({ length: chance.number(6) }, () => [oddWord(chance), nonsense(chance, depth + 1)]))
}
