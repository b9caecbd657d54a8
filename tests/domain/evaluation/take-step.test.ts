import type { EvaluationVersion, SelfScores, Signature } from '../../../domain/evaluation/evaluation.ts'
import { evaluationView } from '../../../domain/evaluation/evaluation-view.ts'
import { mayTakeStep } from '../../../domain/evaluation/rights.ts'
import { takeStep, type Step, type StepType } from '../../../domain/evaluation/take-step.ts'
import { noTallies } from '../../../domain/evaluation/tallies.ts'
import { talliesOf } from './a-unit.ts'

const by = (name: string, at = 1): Signature => ({ staff: name, name: `Name of ${name}`, position: 'chief', at })
const selfScore = { points: 2, evidence: 'Danh mục kèm theo', figures: null } as const
const self: SelfScores = { 'indicator-5': selfScore, 'indicator-8': selfScore, 'indicator-9': selfScore }
const dates = { from: '2026-07-01', to: '2026-09-30' }
const citizens = { tallies: talliesOf([4, 3], [5, 3], [4, 3], [5, 3], [5, 3], [4, 3]), dates, countedTo: dates.to }
const left = { points: 2, reason: null } as const
const scores = { 'indicator-5': left, 'indicator-8': left, 'indicator-9': left }

const steps = {
  enter: { type: 'enter', self }, submit: { type: 'submit' }, appraise: { type: 'appraise', scores, citizens },
  publish: { type: 'publish' }, correct: { type: 'correct', reason: 'Nhầm số liệu' },
} satisfies Record<StepType, Step>

/** The versions after these steps, which must all be possible. */
function after(...taken: readonly Step[]): readonly EvaluationVersion[] {
  return taken.reduce<readonly EvaluationVersion[]>((versions, step, index) => {
    const next = takeStep(versions, step, by(step.type, index))
    if ('refusal' in next) throw new Error(`${step.type}: ${next.refusal}`)
    return next
  }, [])
}

const { enter, submit, appraise, publish, correct } = steps
const nothing: readonly EvaluationVersion[] = []
const draft = after(enter)
const submitted = after(enter, submit)
const fixed = after(enter, submit, appraise)
const published = after(enter, submit, appraise, publish)
const corrected = after(enter, submit, appraise, correct)

test.each([
  ['nothing', nothing, { enter: null, submit: 'evaluationIncomplete', appraise: 'evaluationNotSubmitted', publish: 'evaluationNotFixed', correct: 'evaluationNotFixed' }],
  ['a draft', draft, { enter: null, submit: null, appraise: 'evaluationNotSubmitted', publish: 'evaluationNotFixed', correct: 'evaluationNotFixed' }],
  ['submitted', submitted, { enter: 'evaluationSubmitted', submit: 'evaluationSubmitted', appraise: null, publish: 'evaluationNotFixed', correct: 'evaluationNotFixed' }],
  ['fixed', fixed, { enter: 'evaluationFrozen', submit: 'evaluationFrozen', appraise: 'evaluationFrozen', publish: null, correct: null }],
  ['published', published, { enter: 'evaluationFrozen', submit: 'evaluationFrozen', appraise: 'evaluationFrozen', publish: 'evaluationFrozen', correct: null }],
  ['a correction', corrected, { enter: null, submit: null, appraise: 'evaluationNotSubmitted', publish: 'evaluationNotFixed', correct: 'evaluationNotFixed' }],
] as const)('of %s every step is either possible or refused with its reason', (_state, versions, expected) => {
  const found = Object.fromEntries(Object.values(steps).map((step) => {
    const next = takeStep(versions, step, by('somebody'))
    return [step.type, 'refusal' in next ? next.refusal : null]
  }))
  expect(found).toEqual(expected)
})

test('a unit that left an indicator out cannot submit', () => {
  const { 'indicator-8': _left, ...some } = self
  expect(takeStep(after({ type: 'enter', self: some }), submit, by('manager'))).toEqual({ refusal: 'evaluationIncomplete' })
})

test('whoever takes points away says why, and so does whoever adds some', () => {
  const taken = { ...scores, 'indicator-9': { points: 1, reason: null } } as const
  expect(takeStep(submitted, { ...appraise, scores: taken }, by('province'))).toEqual({ refusal: 'deductionUnexplained' })
  const explained = { ...scores, 'indicator-9': { points: 1, reason: 'Có hồ sơ quá hạn' } } as const
  expect(takeStep(submitted, { ...appraise, scores: explained }, by('province'))).toMatchObject([{ fixed: { scores: explained } }])
})

test('a correction begins with the unit\'s points and leaves the version before it as it was', () => {
  expect(corrected.slice(0, 1)).toEqual(fixed)
  expect(corrected[1]).toMatchObject({ number: 2, self, submitted: null, fixed: null, published: null, correction: { reason: 'Nhầm số liệu', by: { staff: 'correct' } } })
})

test('every signature is of the person who took the step', () => {
  const [version] = published
  expect([version?.entered, version?.submitted, version?.fixed?.by, version?.published].map((signature) => signature?.staff)).toEqual(['enter', 'submit', 'appraise', 'publish'])
})

test('a fixed result follows no later form; one that is being made does', () => {
  const later = { tallies: noTallies, dates, countedTo: dates.to }
  expect(evaluationView(fixed.at(-1), later)).toMatchObject({ state: 'fixed', forms: 3, appraised: { exact: '15', grade: 'excellent' } })
  expect(evaluationView(submitted.at(-1), later)).toMatchObject({ state: 'submitted', forms: 0, self: { counted: 3, grade: null }, appraised: null })
  expect(evaluationView(undefined, later)).toMatchObject({ state: 'notBegun', version: 0, self: { counted: 0, exact: '0', grade: null } })
})

const here = 'office'
test.each([
  ['the unit\'s manager', { role: 'manager', office: here }, ['enter', 'submit']],
  ['the administrator', { role: 'administrator', office: here }, ['appraise', 'publish', 'correct']],
  ['who looks over the unit from the province', { role: 'provinceManager', office: here }, ['appraise', 'publish', 'correct']],
  ['an inspector', { role: 'inspector', office: here }, []],
  ['an officer', { role: 'officer', office: here }, []],
  ['another unit\'s manager', { role: 'manager', office: 'other' }, []],
  ['another unit\'s administrator', { role: 'administrator', office: 'other' }, []],
] as const)('%s takes the steps that are theirs, and no other', (_who, staff, may) => {
  const all = Object.keys(steps) as StepType[]
  expect(all.filter((step) => mayTakeStep(staff, here, step))).toEqual(may)
})
