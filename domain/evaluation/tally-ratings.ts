import type { Office } from '../office.ts'
import { formOf } from '../rating/forms.ts'
import { assessedForms, optionsChosen, type AnswerCounts, type OptionCount } from '../statistics/answers.ts'
import type { CitizenTallies, Tally } from './tallies.ts'

type WithForms = Pick<Office, 'forms'>

/**
 * What the answers counted on rating forms say about the indicators. Forms without indicators, such as the short one at
 * the counter, count for nothing here.
 */
export function citizenTallies(answers: AnswerCounts, office: WithForms): CitizenTallies {
  const indicators = new Map<string, Tally>()
  for (const chosen of optionsChosen(answers)) {
    const points = pointsOf(chosen, office)
    if (points === undefined) continue
    const known = indicators.get(chosen.question) ?? { answers: 0, points: 0 }
    indicators.set(chosen.question, { answers: known.answers + chosen.times, points: known.points + points * chosen.times })
  }
  return { forms: assessedForms(answers), indicators: Object.fromEntries(indicators) }
}

/** The points of an indicator's option, as the answered version of the form has them. */
function pointsOf({ form, question, option }: OptionCount, office: WithForms): number | undefined {
  const asked = formOf(office, form)?.questions.find(({ id, kind }) => kind === 'indicator' && id === question)
  return asked?.options.find(({ id }) => id === option)?.points
}
