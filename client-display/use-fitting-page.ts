import { computed, onBeforeUnmount, onMounted, ref, watch, type ComputedRef, type Ref } from 'vue'
import { fittingPage, type FittingPage } from './fitting-page.ts'

/** Measures how many cells of a grid of equal rows fit into it, and gives the part of the list to be shown now. */
export function useFittingPage<T>(
  grid: Ref<HTMLElement | null>, list: () => readonly T[], now: () => number,
): ComputedRef<FittingPage<T>> {
  const capacity = ref(1)
  function measure() {
    if (grid.value !== null) capacity.value = cellsIn(grid.value)
  }
  const observer = new ResizeObserver(measure)
  onMounted(() => { if (grid.value !== null) observer.observe(grid.value) })
  // a longer list may be laid out in smaller cells
  watch(() => list().length, measure, { flush: 'post' })
  onBeforeUnmount(() => observer.disconnect())
  return computed(() => fittingPage(list(), capacity.value, now()))
}

function cellsIn(grid: HTMLElement): number {
  const { gridTemplateColumns, gridAutoRows, rowGap } = getComputedStyle(grid)
  const columns = gridTemplateColumns.split(' ').length
  const [row, gap] = [parseFloat(gridAutoRows), parseFloat(rowGap) || 0]
  return Math.max(1, columns * Math.floor((grid.clientHeight + gap + 1) / (row + gap)))
}
