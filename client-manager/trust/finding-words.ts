import { percent } from '../../client-common/format.ts'
import type { TrustFinding } from '../../contract/trust.ts'
import { dateAndTime } from '../../domain/date-and-time.ts'
import type { Language } from '../../domain/office.ts'

/** What the texts of a rule put in: what was seen, and under "usual…" what it is compared with. */
export function figuresOf({ measured, expected }: TrustFinding, language: Language): Record<string, string> {
  const usual = Object.entries(expected).map(([name, figure]) => [`usual${name.charAt(0).toUpperCase()}${name.slice(1)}`, figure] as const)
  return Object.fromEntries([...Object.entries(measured), ...usual].map(([name, figure]) => [name, inWords(name, figure, language)]))
}

/** At most one decimal; shares in percent. */
function inWords(name: string, figure: number, language: Language): string {
  if (/(?:share|difference)$/i.test(name)) return percent(figure, language)
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(figure)
}

/** Once in how many periods chance brings this about: two digits, at most a million; null when it is not told. */
export function rarityOf({ measured: { chance } }: TrustFinding, language: Language): string | null {
  if (chance === undefined) return null
  const times = Math.min(1_000_000, Number((1 / Math.max(chance, 1e-9)).toPrecision(2)))
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(times)
}

/** The answer of a run, under the word that it has on the scale of five. */
export function levelWord({ measured: { level = 0, scale = 5 } }: TrustFinding): number {
  return scale === 3 ? [2, 4, 5][level - 1] ?? level : level
}

/** Which of a rule's texts fits: numbers of one's own are told of apart when nobody else stood in line. */
export function variantOf({ rule, expected }: TrustFinding): string {
  return rule === 'ownNumbers' && expected['overSeconds'] !== undefined ? 'ownNumbersAlone' : rule
}

/** "20/11/2026 09:05 – 09:15"; with both dates when they differ. */
export function betweenMoments({ from, to }: Pick<TrustFinding, 'from' | 'to'>, timeZone: string, language: Language): string {
  const [first, last] = [dateAndTime(from, timeZone, language), dateAndTime(to, timeZone, language)]
  const [firstDate] = first.split(' ')
  const [lastDate, lastTime] = last.split(' ')
  if (first === last) return first
  return `${first} – ${firstDate === lastDate ? lastTime ?? '' : last}`
}
