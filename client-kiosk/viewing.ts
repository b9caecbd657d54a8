import { ref, watchEffect, type Ref } from 'vue'

export interface Viewing {
  readonly isLarge: Ref<boolean>
  readonly isHighContrast: Ref<boolean>
  /** For the next person: as most people see best. */
  readonly reset: () => void
}

/** How this person sees best: the whole page follows, down to the ticket. */
export function useViewing(page: HTMLElement = document.documentElement): Viewing {
  const isLarge = ref(false)
  const isHighContrast = ref(false)
  watchEffect(() => {
    page.classList.toggle('large-type', isLarge.value)
    page.classList.toggle('high-contrast', isHighContrast.value)
  })
  return {
    isLarge, isHighContrast,
    reset() {
      isLarge.value = false
      isHighContrast.value = false
    },
  }
}
