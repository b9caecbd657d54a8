import hoursEn from '../../client-common/hours/texts/en.json' with { type: 'json' }
import hoursVi from '../../client-common/hours/texts/vi.json' with { type: 'json' }
import { sayFrom } from '../../client-common/say.ts'
import type { Code } from '../../contract/refusals.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

export const say = sayFrom({ vi: { ...vi, hours: hoursVi }, en: { ...en, hours: hoursEn } })

const explained = [
  'distanceFull', 'distanceNotAllowed', 'quotaReached', 'outsideHours', 'seriesFull', 'serviceClosed', 'tooMany', 'tooManyNumbers',
  'tooManyToday', 'unavailable', 'unknownDistanceDevice', 'unknownOffice',
] as const
type Explained = typeof explained[number]

function isExplained(code: Code): code is Explained {
  return (explained as readonly Code[]).includes(code)
}

/** Why there is no number, as far as it tells people what to do. */
export function whyNot(code: Code): string {
  return say(isExplained(code) ? `notDone.${code}` : 'notDone.other')
}
