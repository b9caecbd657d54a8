import { onScopeDispose, watch } from 'vue'

const everyMs = 2000

/**
 * Reads again every two seconds for as long as a page has nothing to show because the server did not answer: whoever opened it
 * on a broken line has it when the line is back, without pressing anything.
 */
export function readAgainWhile(isMissing: () => boolean, read: () => Promise<unknown>): void {
  let timer: ReturnType<typeof setTimeout> | undefined

  async function again(): Promise<void> {
    await read()
    if (isMissing()) wait()
  }

  function wait(): void {
    clearTimeout(timer)
    timer = setTimeout(() => { void again() }, everyMs)
  }

  watch(isMissing, (isNow) => {
    if (isNow) wait()
    else clearTimeout(timer)
  }, { immediate: true })
  onScopeDispose(() => { clearTimeout(timer) })
}
