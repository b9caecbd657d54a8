import { ref, watch, type Ref } from 'vue'
import { ask, type HttpReply } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { ListPetitions, OpenedPetition, PetitionList, StepPetition } from '../../contract/petitions.ts'
import type { Code } from '../../contract/refusals.ts'
import type { PetitionClass } from '../../domain/petitions/petition.ts'

export type Show = ListPetitions['show']
export interface Filter { show: Show, kind: PetitionClass | '', isMine: boolean, page: number }

/** A step without the history it stands on, which the page knows. */
export type Step = StepPetition extends infer S ? S extends StepPetition ? Omit<S, 'seq'> : never : never

/** The list that is asked for, the case that is open, and why something was not done. */
export function usePetitions() {
  const filter: Ref<Filter> = ref({ show: 'open', kind: '', isMine: false, page: 0 })
  const [list, opened] = [ref<PetitionList | null>(null), ref<OpenedPetition | null>(null)]
  const refusal = ref<Code | null>(null)
  const isBusy = ref(false)

  async function read(): Promise<void> {
    const asked = filter.value
    const reply = await ask<PetitionList>('GET', `/api/petitions/cases?${queryOf(asked)}`)
    // Beside a list, what a step was refused with stays to be seen.
    if (!reply.ok || list.value === null) refusal.value = reply.ok ? null : reply.code
    if (reply.ok && asked === filter.value) list.value = reply.answer
  }

  async function show(reply: Promise<HttpReply<OpenedPetition>>): Promise<boolean> {
    isBusy.value = true
    const said = await reply
    isBusy.value = false
    refusal.value = said.ok ? null : said.code
    if (said.ok) opened.value = said.answer
    return said.ok
  }

  /** Somebody else's change is shown at once, with the sentence that it was there. */
  async function take(step: Step): Promise<boolean> {
    const at = opened.value
    if (at === null) return false
    const isDone = await show(ask<OpenedPetition>('POST', `/api/petitions/cases/${at.id}/steps`, { ...step, seq: at.seq }))
    if (refusal.value === 'petitionChanged') {
      await show(caseOf(at.id))
      refusal.value = 'petitionChanged'
    }
    await read()
    return isDone
  }

  watch(filter, read, { immediate: true })
  readAgainWhile(() => list.value === null && refusal.value === 'unavailable', read)
  return { filter, list, opened, refusal, isBusy, read, take, close: () => { opened.value = null }, open: (id: string) => show(caseOf(id)) }
}

function caseOf(id: string): Promise<HttpReply<OpenedPetition>> {
  return ask('GET', `/api/petitions/cases/${id}`)
}

function queryOf({ show, kind, isMine, page }: Filter): string {
  return new URLSearchParams({ show, page: String(page), ...kind === '' ? {} : { kind }, ...isMine ? { mine: 'yes' } : {} }).toString()
}
