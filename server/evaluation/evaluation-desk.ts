import type { EvaluationView, PublishedEvaluations } from '../../contract/evaluation.ts'
import type { Session } from '../../contract/http.ts'
import type { CitizensPart, EvaluationVersion } from '../../domain/evaluation/evaluation.ts'
import { stateOf } from '../../domain/evaluation/evaluation.ts'
import { evaluationView } from '../../domain/evaluation/evaluation-view.ts'
import { datesOf, periodNamed } from '../../domain/evaluation/period.ts'
import type { EvaluationRefusal } from '../../domain/evaluation/refusals.ts'
import { mayAppraise, mayTakeStep } from '../../domain/evaluation/rights.ts'
import { takeStep, type Step } from '../../domain/evaluation/take-step.ts'
import type { Office } from '../../domain/office.ts'
import type { Clock } from '../clock.ts'
import { businessDayAt } from '../ledger/business-day.ts'
import type { CitizenForms } from './citizen-forms.ts'
import type { Evaluations, KeptEvaluation } from './evaluations.ts'

export interface EvaluationParts { readonly evaluations: Evaluations, readonly forms: CitizenForms, readonly clock: Clock }

/** A step as it was asked for: what citizens said is not the asker's to say. */
export type AskedStep = Step extends infer S ? S extends { type: 'appraise' } ? Omit<S, 'citizens'> : S : never

export interface EvaluationDesk {
  /** Null for a period that has not begun. */
  read(office: Office, period: string): Promise<Reading | null>
  view(reading: Reading, staff: Session, version?: number): EvaluationView
  /** Takes a step on what its asker has seen; the reading after it, or why not. */
  take(reading: Reading, asked: AskedStep, seen: number, staff: Session): Promise<Reading | { refusal: EvaluationRefusal }>
  published(office: Office): Promise<PublishedEvaluations>
}

/** An evaluation as it is kept, and what citizens have said until now. */
export interface Reading { readonly office: Office, readonly kept: KeptEvaluation, readonly soFar: CitizensPart }

export function evaluationDesk({ evaluations, forms, clock }: EvaluationParts): EvaluationDesk {
  async function citizensOf(office: Office, period: string): Promise<CitizensPart | null> {
    const named = periodNamed(period)
    const { date: today } = businessDayAt(office, clock.now())
    const dates = named === null ? null : datesOf(named, office.evaluation.calendar)
    if (dates === null || dates.from > today) return null
    const countedTo = dates.to < today ? dates.to : today
    return { dates, countedTo, tallies: await forms.talliesOf(office, { from: dates.from, to: countedTo }) }
  }
  return {
    async read(office, period) {
      const soFar = await citizensOf(office, period)
      return soFar === null ? null : { office, soFar, kept: await evaluations.find(office.id, period) }
    },
    view: viewOf,
    async take(reading, asked, seen, staff) {
      const { office, kept, soFar } = reading
      if (seen !== kept.revision) return { refusal: 'evaluationChanged' }
      const step = asked.type === 'appraise' ? { ...asked, citizens: soFar } : asked
      const { id, name, position } = staff
      const versions = takeStep(kept.versions, step, { staff: id, name, position, at: clock.now() })
      if ('refusal' in versions) return versions
      if (!await evaluations.save(office.id, { ...kept, versions })) return { refusal: 'evaluationChanged' }
      return { ...reading, kept: { ...kept, versions, revision: kept.revision + 1 } }
    },
    async published({ id }) {
      const kept = await evaluations.ofOffice(id)
      return { office: id, evaluations: kept.flatMap(({ period, versions }) => publishedIn(period, versions)) }
    },
  }
}

function viewOf({ office, kept, soFar }: Reading, staff: Session, version?: number): EvaluationView {
  const { versions, period, revision } = kept
  const shown = versions.find(({ number }) => number === version) ?? versions.at(-1)
  return {
    ...evaluationView(shown, soFar),
    office: { id: office.id, name: office.name, timeZone: office.timeZone }, level: office.evaluation.level, period, revision,
    versions: versions.map((one) => ({ number: one.number, state: stateOf(one) })),
    may: { enter: mayTakeStep(staff, office.id, 'enter'), appraise: mayAppraise(staff, office.id) },
  }
}

/** The version that was published last; a correction that is being made does not take it away. */
function publishedIn(period: string, versions: readonly EvaluationVersion[]): PublishedEvaluations['evaluations'] {
  const last = versions.findLast(({ published }) => published !== null)
  if (last === undefined || last.fixed === null || last.published === null) return []
  const { forms, dates, countedTo, appraised, version } = evaluationView(last, last.fixed.citizens)
  return appraised === null ? [] : [{ period, version, forms, dates, countedTo, score: appraised, publishedAt: last.published.at }]
}
