import type { Code } from '../contract/refusals.ts'
import { bucketsByAddress } from './realtime/bucket.ts'

/** What somebody tried who may not, or who is not who they say. */
const always: ReadonlySet<Code> = new Set<Code>(['notAllowed', 'wrongPassword', 'wrongSecondFactor', 'signInPaused', 'unknownKey'])

/** Nonsense, and more than anybody needs: it comes in heaps, and a log must not be filled from outside. */
const onceAMinute: ReadonlySet<Code> = new Set<Code>(['invalidInput', 'unknownCommand', 'tooLarge', 'tooMany'])

/** Which refusals are said in the log (ASVS 5.0, 16.3.2 and 16.3.3); all are counted. `sender`: of whom one line a minute is enough. */
export function toldRefusals(): (refusal: Code, sender: string, now: number) => boolean {
  const isFirst = bucketsByAddress({ burst: 1, perSecond: 1 / 60 })
  return (refusal, sender, now) => always.has(refusal) || (onceAMinute.has(refusal) && isFirst(`${refusal} ${sender}`, now))
}
