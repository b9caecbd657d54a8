import { useI18n } from 'vue-i18n'
import type { ErasedPersonalData } from '../../../contract/personal-data.ts'

/** How much goes, or is gone, in words; what there is nothing of is not named. */
export function useErasedParts(): (much: ErasedPersonalData) => string {
  const { t } = useI18n()
  return (much) => (['remarks', 'petitions'] as const).filter((kind) => much[kind] > 0).map((kind) => t(`personalData.part.${kind}`, much[kind])).join('; ')
}
