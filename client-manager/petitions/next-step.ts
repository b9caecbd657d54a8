import type { OpenedPetition } from '../../contract/petitions.ts'

export type FormName = 'classify' | 'assign' | 'setDue' | 'answer' | 'close' | 'publish' | 'unpublish' | 'reopen' | 'forget'

/** What a case waits for; null when it waits for nothing. */
export function nextStepOf({ state, isPublished, outcome }: Pick<OpenedPetition, 'state' | 'isPublished' | 'outcome'>): FormName | null {
  switch (state) {
    case 'received': return 'classify'
    case 'classified': return 'assign'
    case 'assigned': return 'answer'
    case 'answered': return 'close'
    case 'closed': return isPublished || outcome === 'withdrawn' ? null : 'publish'
  }
}

type Known = Pick<OpenedPetition, 'state' | 'isPublished' | 'outcome' | 'isForgotten' | 'isOverdue' | 'source'>

/** What else can be done with it; the domain has the last word. */
export function otherStepsOf(petition: Known): FormName[] {
  const forget: FormName[] = petition.isForgotten || petition.source === 'comment' ? [] : ['forget']
  return [...petition.state === 'closed' ? afterClosing(petition) : beforeClosing(petition), ...forget]
}

function beforeClosing({ state, isOverdue }: Known): FormName[] {
  const due: FormName[] = isOverdue ? [] : ['setDue']
  if (state === 'received') return ['classify', ...due]
  return ['answer', 'assign', 'classify', ...state === 'answered' ? ['close' as const] : [], ...due]
}

function afterClosing({ outcome, isPublished }: Known): FormName[] {
  if (outcome === 'withdrawn') return []
  return [isPublished ? 'unpublish' : 'publish', 'reopen']
}
