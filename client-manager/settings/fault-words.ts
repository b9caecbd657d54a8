import { useI18n } from 'vue-i18n'
import { language } from '../../client-common/i18n.ts'
import type { Office } from '../../domain/office.ts'
import { faultPlace } from './fault-place.ts'

/** Says where a fault of an office's settings is, as people call it. */
export function useFaultWords(): (at: string, office: Office) => string {
  const { t } = useI18n()
  return (at, office) => {
    const place = faultPlace(at, office, language.value)
    return place === null ? at : t(`settings.place.${place.list}`, { name: place.name })
  }
}
