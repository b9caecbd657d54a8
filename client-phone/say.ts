import { sayFrom, type Paths } from '../client-common/say.ts'
import type { Code } from '../contract/refusals.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

/** A text by its path: 'rating.level.5'. */
export type Key = Paths<typeof vi>

export const say = sayFrom({ vi, en })

/** Why a tap did nothing, as far as it tells its holder what to do. */
export function whyNot(code: Code): string {
  return say(code === 'unavailable' || code === 'tooMany' ? `notDone.${code}` : 'notDone.other')
}
