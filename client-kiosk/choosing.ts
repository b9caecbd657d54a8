import { ref, type Ref } from 'vue'

/** What lies over the service that was chosen. */
export type Aside = 'procedures' | 'priority'

interface Choice {
  readonly field: Ref<string | null>
  readonly service: Ref<string | null>
  readonly procedure: Ref<string | null>
  readonly priorityClass: Ref<string | null>
  readonly aside: Ref<Aside | null>
  readonly isSearching: Ref<boolean>
  readonly typed: Ref<string>
}

export interface Choosing extends Choice {
  readonly choose: (service: string, procedure?: string | null) => void
  readonly chooseProcedure: (procedure: string) => void
  readonly choosePriority: (priorityClass: string | null) => void
  /** One step: to where this was chosen. */
  readonly back: () => void
  readonly leave: () => void
}

/** What one person has chosen so far, and the way back. */
export function useChoosing(): Choosing {
  const choice = nothingChosen()
  const { field, service, procedure, priorityClass, aside, isSearching, typed } = choice

  function leaveService() {
    for (const one of [service, procedure, priorityClass, aside]) one.value = null
  }

  function leaveSearch() {
    isSearching.value = false
    typed.value = ''
  }

  function back() {
    if (aside.value !== null) aside.value = null
    else if (service.value !== null) leaveService()
    else if (isSearching.value) leaveSearch()
    else field.value = null
  }

  function leave() {
    leaveService()
    leaveSearch()
    field.value = null
  }

  return { ...choice, ...choosingIn(choice), back, leave }
}

function nothingChosen(): Choice {
  return {
    field: ref(null), service: ref(null), procedure: ref(null), priorityClass: ref(null), aside: ref(null),
    isSearching: ref(false), typed: ref(''),
  }
}

function choosingIn({ service, procedure, priorityClass, aside }: Choice): Pick<Choosing, 'choose' | 'chooseProcedure' | 'choosePriority'> {
  return {
    choose(id, forProcedure = null) {
      service.value = id
      procedure.value = forProcedure
    },
    chooseProcedure(id) {
      procedure.value = id
      aside.value = null
    },
    choosePriority(id) {
      priorityClass.value = id
      aside.value = null
    },
  }
}
