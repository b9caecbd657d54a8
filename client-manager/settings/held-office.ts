import { inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Office } from '../../domain/office.ts'

/** The settings that hold while a draft of them is edited, and today's date at the office. */
export interface HeldOffice {
  readonly office: ComputedRef<Office | null>
  readonly date: ComputedRef<string>
  /** Reads them again after they were changed past the draft; what is being edited stays on top. */
  readonly reread: () => Promise<void>
}

export const heldOffice: InjectionKey<HeldOffice> = Symbol('the settings that hold')

export function useHeldOffice(): HeldOffice {
  const held = inject(heldOffice)
  if (held === undefined) throw new Error('the settings page provides the settings that hold')
  return held
}
