import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { ask } from '../../client-common/http.ts'
import { readAgainWhile } from '../../client-common/read-again.ts'
import type { ChangeOffice, KnownOffice } from '../../contract/office.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Office } from '../../domain/office.ts'
import { officeFaults, type SettingFault } from '../../domain/office-faults.ts'
import { isSame } from './same-value.ts'

export interface OfficeDraft {
  /** The settings that hold now; null until they were read. */
  readonly held: ComputedRef<Office | null>
  /** The settings as they are being edited; null until they were read. Sections put a new object here, never change one. */
  readonly draft: Ref<Office | null>
  /** The settings that differ from those that hold. */
  readonly changes: ComputedRef<ChangeOffice['changes']>
  readonly isChanged: ComputedRef<boolean>
  /** What contradicts itself in the draft, while it is typed, and what the server has found. */
  readonly faults: ComputedRef<readonly SettingFault[]>
  readonly refusal: Ref<Code | null>
  readonly isSaving: Ref<boolean>
  /** True until the next edit: the last save went well. */
  readonly isSaved: Ref<boolean>
  readonly save: () => Promise<void>
  /** Back to the settings that hold. */
  readonly undo: () => void
  /** Reads the settings that hold again; the own edits stay on top of them. */
  readonly reread: () => Promise<void>
}

/** The office's settings, read once and edited as one draft over all sections. */
export function useOffice(): OfficeDraft {
  const held = ref<KnownOffice | null>(null)
  const draft: Ref<Office | null> = ref(null)
  const [refusal, found] = [ref<Code | null>(null), ref<readonly SettingFault[]>([])]
  const [isSaving, isSaved] = [ref(false), ref(false)]
  const changes = computed(() => changed(held.value?.office ?? null, draft.value))

  function take(known: KnownOffice, edited: ChangeOffice['changes'] = {}): void {
    [held.value, draft.value, refusal.value] = [known, { ...known.office, ...edited }, null]
  }

  async function read(edited?: ChangeOffice['changes']): Promise<void> {
    const reply = await ask<KnownOffice>('GET', '/api/office')
    if (reply.ok) take(reply.answer, edited)
    else refusal.value = reply.code
  }

  async function save(): Promise<void> {
    if (held.value === null || isSaving.value) return
    isSaving.value = true
    const edited = changes.value
    const reply = await ask<KnownOffice>('PATCH', '/api/office', { revision: held.value.revision, changes: edited })
    isSaved.value = reply.ok
    if (reply.ok) take(reply.answer)
    // The own edits stay on top of what somebody else has saved meanwhile: to be looked at and saved again.
    else if (reply.code === 'settingsChanged') await read(edited)
    if (!reply.ok) [refusal.value, found.value] = [reply.code, reply.faults ?? []]
    isSaving.value = false
  }

  const isChanged = computed(() => Object.keys(changes.value).length > 0)
  watch(changes, () => { [isSaved.value, found.value] = [isSaved.value && !isChanged.value, []] })
  void read()
  readAgainWhile(() => draft.value === null && refusal.value === 'unavailable', read)
  return {
    held: computed(() => held.value?.office ?? null), draft, changes, isChanged, refusal, isSaving, isSaved, save, reread: () => read(changes.value),
    faults: computed(() => draft.value === null ? [] : [...officeFaults(draft.value), ...found.value]),
    undo: () => { [draft.value, refusal.value] = [held.value?.office ?? null, null] },
  }
}

function changed(held: Office | null, draft: Office | null): ChangeOffice['changes'] {
  if (held === null || draft === null) return {}
  const { id: _id, timeZone: _timeZone, ...settings } = draft
  const isOther = ([name, value]: [string, unknown]) => !isSame(value, held[name as keyof Office])
  return Object.fromEntries(Object.entries(settings).filter(isOther))
}
