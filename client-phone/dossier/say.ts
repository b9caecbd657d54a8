import { sayFrom } from '../../client-common/say.ts'
import type { Code } from '../../contract/refusals.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

export const say = sayFrom({ vi, en })

/** Why the code opens nothing, as far as it tells people what to do. */
export function whyNot(code: Code): string {
  return say(code === 'tooMany' || code === 'unavailable' ? `notDone.${code}` : 'notDone.notFound')
}
