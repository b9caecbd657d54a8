import { defineAsyncComponent } from 'vue'

const retryMs = 2000

/** Begins to load what the rating needs; the browser keeps it. A line that is lost meanwhile is no fault: it is loaded later. */
export function foreseeRating(): void {
  load().catch(() => undefined)
}

export const RatingSection = defineAsyncComponent({
  loader: load,
  onError: (_fault, retry) => { setTimeout(retry, retryMs) },
})

function load() {
  return import('./RatingSection.vue')
}
