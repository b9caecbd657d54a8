import type { SettingFault } from '../office-faults.ts'
import type { Voices } from './announcement.ts'
import { announcedKinds, type Announcing } from './announcing.ts'
import { checkTemplate } from './template.ts'

/** Everything in the sentences that the voices cannot say, with the word: such as "announcing.call.vi: bà". */
export function announcingFaults({ templates }: Announcing, voices: Voices): SettingFault[] {
  return announcedKinds.flatMap((kind) => (['vi', 'en'] as const).flatMap((language) =>
    checkTemplate(kind, templates[kind][language], voices[language])
      .map(({ code, what }) => ({ code, at: `announcing.${kind}.${language}: ${what}` }))))
}
