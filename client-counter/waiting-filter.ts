import { computed, ref, watch, type Ref } from 'vue'
import type { CounterView } from './next-step.ts'
import { serviceName } from './service-name.ts'

type Waiting = Pick<CounterView, 'counter' | 'services' | 'waiting' | 'waitingCount' | 'waitingByService'>

/** The services that the line can be narrowed to: those of this counter, and any that were sent to it. */
export function filterChoices({ counter, services, waitingByService }: Waiting) {
  const ids = [...new Set([...counter.services, ...Object.keys(waitingByService)])]
  return ids.map((id) => ({ id, name: serviceName({ services }, id), count: waitingByService[id] ?? 0 }))
}

/** Those of the line that a filter lets through, and how many there are; '' and a service unknown here let all through. */
export function filtered(view: Waiting, service: string): { tickets: CounterView['waiting'], count: number } {
  if (!filterChoices(view).some(({ id }) => id === service)) return { tickets: view.waiting, count: view.waitingCount }
  return { tickets: view.waiting.filter((ticket) => ticket.service === service), count: view.waitingByService[service] ?? 0 }
}

/** Which service this browser looks at, at this counter; kept for the next day. */
export function useWaitingFilter(view: () => Waiting) {
  const key = `luot.waiting.${view().counter.id}`
  const kept = ref(localStorage.getItem(key) ?? '')
  watch(kept, (service) => { localStorage.setItem(key, service) })
  const choices = computed(() => filterChoices(view()))
  const service: Ref<string> = computed({
    get: () => choices.value.some(({ id }) => id === kept.value) ? kept.value : '',
    set: (chosen) => { kept.value = chosen },
  })
  return { service, choices, shown: computed(() => filtered(view(), service.value)) }
}
