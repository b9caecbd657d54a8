import type { Option, Question, QuestionKind } from '../../../domain/rating/form.ts'
import { newId } from '../new-id.ts'

const noText = { vi: '', en: '' }

/** What a question of a kind begins with; options that were there stay where the kind has some of its own making. */
export function optionsFor(kind: QuestionKind, before: readonly Option[]): readonly Option[] {
  switch (kind) {
    case 'words': return []
    case 'yesNo': return [{ id: 'yes', text: { vi: 'Có', en: 'Yes' } }, { id: 'no', text: { vi: 'Không', en: 'No' } }]
    case 'indicator': return ([2, 1, 0] as const).map((points, index) => ({ id: `p${String(points)}`, text: before[index]?.text ?? noText, points }))
    case 'chips':
    case 'choice': return before.length > 1 ? before.map(({ id, text }) => ({ id, text })) : [newOption([]), newOption([{ id: 'o-1' }])]
  }
}

export function newOption(taken: readonly Pick<Option, 'id'>[]): Option {
  return { id: newId('o', taken), text: noText }
}

export function newQuestion(taken: readonly Question[]): Question {
  return { id: newId('q', taken), kind: 'chips', text: noText, options: optionsFor('chips', []), when: null }
}
