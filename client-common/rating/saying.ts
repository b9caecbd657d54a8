import type { ShownForm, TicketRating } from '../../contract/ratings.ts'
import { noAnswers, type Question, type SoFar } from '../../domain/rating/form.ts'
import { questionsFor } from '../../domain/rating/questions.ts'
import type { RatingLevel } from '../../domain/rating/scale.ts'

type Form = Pick<ShownForm, 'questions'>

/** What a citizen has said so far about one transaction, and how far through the form that is. */
export interface Saying extends SoFar {
  /** The citizen's own words; null when there are none. */
  readonly comment: string | null
  /** Which of the questions that follow is looked at; −1 while it is the level. */
  readonly at: number
}

export const unsaid: Saying = { level: null, answers: noAnswers, comment: null, at: -1 }

/** What is to be asked now. */
export type Place = { readonly kind: 'level' | 'end' } | { readonly kind: 'question', readonly question: Question }

export function placeOf(form: Form, saying: Saying): Place {
  if (saying.level === null || saying.at < 0) return { kind: 'level' }
  const question = questionsFor(form, saying)[saying.at]
  return question === undefined ? { kind: 'end' } : { kind: 'question', question }
}

/** Takes up what was said before, behind the last question that was answered: nobody is asked from the start again. */
export function takeUp(form: Form, answered: TicketRating['answered']): Saying {
  if (answered?.kind !== 'rated') return unsaid
  const { level, answers } = answered
  const asked = questionsFor(form, { level, answers })
  return { level, answers, comment: null, at: asked.findLastIndex(({ id }) => answers[id] !== undefined) + 1 }
}

/** The first question follows; what was answered because of another level is said no more. */
export function rate(form: Form, saying: Saying, level: RatingLevel): Saying {
  return { ...fitting(form, { ...saying, level }), at: 0 }
}

/** Nothing chosen is nothing said. */
export function choose(form: Form, saying: Saying, question: string, options: readonly string[]): Saying {
  const { [question]: _before, ...others } = saying.answers
  return fitting(form, { ...saying, answers: options.length === 0 ? others : { ...others, [question]: options } })
}

export function write(saying: Saying, words: string): Saying {
  return { ...saying, comment: words.trim() === '' ? null : words }
}

export function goOn(saying: Saying): Saying {
  return { ...saying, at: saying.at + 1 }
}

export function goBack(saying: Saying): Saying {
  return { ...saying, at: Math.max(-1, saying.at - 1) }
}

/** Without the answers to questions that do not follow any more: the server takes none of them. */
function fitting(form: Form, saying: Saying): Saying {
  const asked = questionsFor(form, saying)
  const kept = Object.entries(saying.answers).filter(([id]) => asked.some((question) => question.id === id))
  return { ...saying, answers: Object.fromEntries(kept) }
}
