import type { AppraisedScores, CitizensPart, EvaluationVersion, SelfScores, Signature } from './evaluation.ts'
import { blankVersion, stateOf } from './evaluation.ts'
import { unitIndicators } from './indicator.ts'
import { currentIndicators } from './indicator-sets.ts'
import type { EvaluationRefusal } from './refusals.ts'

interface Steps {
  /** The unit says what it gives itself, as often as it likes until it submits. */
  enter: { readonly self: Partial<SelfScores> }
  /** The unit hands its points over to the appraiser. */
  submit: object
  /** The appraiser fixes the result, with what citizens said until now. */
  appraise: { readonly scores: AppraisedScores, readonly citizens: CitizensPart }
  publish: object
  /** Begins a new version of a fixed result. */
  correct: { readonly reason: string }
}

export type StepType = keyof Steps
export type StepOf<T extends StepType> = { readonly type: T } & Steps[T]
export type Step = { [T in StepType]: StepOf<T> }[StepType]

type Versions = readonly EvaluationVersion[]
export type Stepped = Versions | { readonly refusal: EvaluationRefusal }
type Taker<T extends StepType> = (versions: Versions, step: StepOf<T>, by: Signature) => Stepped

const takers: { readonly [T in StepType]: Taker<T> } = {
  enter: (versions, { self }, by) => {
    const state = stateOf(versions.at(-1))
    if (state === 'submitted') return { refusal: 'evaluationSubmitted' }
    if (state === 'fixed' || state === 'published') return { refusal: 'evaluationFrozen' }
    return withLast(versions, { ...lastOrFirst(versions), self, entered: by })
  },
  submit: (versions, _step, by) => {
    const state = stateOf(versions.at(-1))
    if (state === 'submitted') return { refusal: 'evaluationSubmitted' }
    if (state === 'fixed' || state === 'published') return { refusal: 'evaluationFrozen' }
    const last = lastOrFirst(versions)
    if (unitIndicators.some((id) => last.self[id] === undefined)) return { refusal: 'evaluationIncomplete' }
    return withLast(versions, { ...last, submitted: by })
  },
  appraise: (versions, { scores, citizens }, by) => {
    const last = lastOrFirst(versions)
    const state = stateOf(versions.at(-1))
    if (state === 'fixed' || state === 'published') return { refusal: 'evaluationFrozen' }
    if (state !== 'submitted') return { refusal: 'evaluationNotSubmitted' }
    if (!isExplained(last.self, scores)) return { refusal: 'deductionUnexplained' }
    return withLast(versions, { ...last, fixed: { by, scores, citizens } })
  },
  publish: (versions, _step, by) => {
    const state = stateOf(versions.at(-1))
    if (state === 'published') return { refusal: 'evaluationFrozen' }
    if (state !== 'fixed') return { refusal: 'evaluationNotFixed' }
    return withLast(versions, { ...lastOrFirst(versions), published: by })
  },
  correct: (versions, { reason }, by) => {
    const last = versions.at(-1)
    if (last === undefined || last.fixed === null) return { refusal: 'evaluationNotFixed' }
    return [...versions, { ...blank(last.number + 1), self: last.self, correction: { reason, by } }]
  },
}

/** The versions after one more step of somebody who may take it; or why it cannot be taken. */
export function takeStep(versions: Versions, step: Step, by: Signature): Stepped {
  // The table is typed per step; the type of a looked-up taker is lost to the compiler.
  const taker = takers[step.type] as Taker<StepType>
  return taker(versions, step, by)
}

function lastOrFirst(versions: Versions): EvaluationVersion {
  return versions.at(-1) ?? blank(1)
}

function withLast(versions: Versions, last: EvaluationVersion): Versions {
  return [...versions.slice(0, -1), last]
}

function blank(number: number): EvaluationVersion {
  return blankVersion(number, currentIndicators.id)
}

/** Whoever gives other points than the unit gave itself says why. */
function isExplained(self: Partial<SelfScores>, scores: AppraisedScores): boolean {
  return unitIndicators.every((id) => self[id]?.points === scores[id].points || scores[id].reason !== null)
}
