import { onScopeDispose, ref, watch, type Ref } from 'vue'

const deafMs = 350

/** After every step for a moment: the second half of a double tap must not answer what comes next. */
export function useDeaf(step: () => unknown): Readonly<Ref<boolean>> {
  const isDeaf = ref(false)
  let hearing: ReturnType<typeof setTimeout> | undefined
  watch(step, () => {
    clearTimeout(hearing)
    isDeaf.value = true
    hearing = setTimeout(() => { isDeaf.value = false }, deafMs)
  })
  onScopeDispose(() => { clearTimeout(hearing) })
  return isDeaf
}
