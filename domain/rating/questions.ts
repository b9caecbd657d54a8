import type { RefusalCode } from '../refusals.ts'
import type { Answers, Condition, Question, RatingForm, SoFar } from './form.ts'
import type { RatingLevel } from './scale.ts'

/** The questions that follow from what has been said so far, in their order. */
export function questionsFor({ questions }: Pick<RatingForm, 'questions'>, { level, answers }: SoFar): Question[] {
  const asked: Question[] = []
  for (const question of questions) {
    if (question.when === null || isMet(question.when, level, answers, asked)) asked.push(question)
  }
  return asked
}

/** What was answered to a question that is not asked any more leads nowhere. */
function isMet(condition: Condition, level: RatingLevel | null, answers: Answers, asked: readonly Question[]): boolean {
  if (condition.kind === 'level') return level !== null && condition.levels.includes(level)
  const { question, options } = condition
  return asked.some(({ id }) => id === question) && chosenIn(answers, question).some((option) => options.includes(option))
}

/**
 * Whether level and answers fit the form. Nothing must be answered: the level alone is a complete rating. What is
 * answered must have been asked, and be among what was offered.
 */
export function checkAnswers(form: RatingForm, level: RatingLevel, answers: Answers): RefusalCode | null {
  if (level > form.scale) return 'wrongAnswers'
  const asked = questionsFor(form, { level, answers })
  const isFit = Object.keys(answers).every((id) => {
    const question = asked.find((one) => one.id === id)
    return question !== undefined && fits(question, chosenIn(answers, id))
  })
  return isFit ? null : 'wrongAnswers'
}

function fits({ kind, options }: Question, chosen: readonly string[]): boolean {
  const most = kind === 'chips' ? options.length : 1
  const isKnown = chosen.every((id) => options.some((option) => option.id === id))
  return kind !== 'words' && isKnown && chosen.length <= most && new Set(chosen).size === chosen.length
}

function chosenIn(answers: Answers, question: string): readonly string[] {
  return Object.hasOwn(answers, question) ? answers[question] ?? [] : []
}
