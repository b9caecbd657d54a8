import type { AgainstTarget, PublicFigures, Times } from '../../domain/publication/figures.ts'
import type { PublishedFigure } from '../../domain/publication/settings.ts'
import { minutes, percent } from '../format.ts'
import { language } from '../language.ts'
import { sayFigures as say } from './say-figures.ts'

export interface FigureRow { readonly label: string, readonly value: string }

/** A figure in words: what stands large, what it is held against, and what else belongs to it. */
export interface FigureGroup {
  readonly figure: PublishedFigure
  readonly title: string
  readonly label: string
  /** The figure itself; in words when there is none. */
  readonly value: string
  readonly isNone: boolean
  /** "Chỉ tiêu: không quá 15 phút – đạt"; null without a target. */
  readonly target: string | null
  readonly isMet: boolean | null
  readonly rows: readonly FigureRow[]
  readonly remark: string | null
}

/** Everything that was published, in one order; satisfaction once per scale. */
export function figureGroups({ waiting, processing, satisfaction, feedback }: PublicFigures): FigureGroup[] {
  return [
    ...waiting === undefined ? [] : [waitingGroup(waiting)],
    ...processing === undefined ? [] : [processingGroup(processing)],
    ...satisfaction === undefined ? [] : satisfactionGroups(satisfaction),
    ...feedback === undefined ? [] : [feedbackGroup(feedback)],
  ]
}

type Of<F extends PublishedFigure> = Exclude<PublicFigures[F], undefined>

const count = (n: number) => new Intl.NumberFormat(language.value === 'vi' ? 'vi-VN' : 'en-GB').format(n)
const time = (seconds: number) => minutes(seconds, language.value)
const share = (part: number) => percent(part, language.value)
const row = (label: string, value: string | null): FigureRow[] => value === null ? [] : [{ label, value }]
const orNull = (seconds: number | null) => seconds === null ? null : time(seconds)

function against(target: AgainstTarget | null, kind: 'limit' | 'goal'): Pick<FigureGroup, 'target' | 'isMet'> {
  if (target === null) return { target: null, isMet: null }
  const limit = say(`target.${kind}`, { limit: kind === 'limit' ? time(target.limit) : share(target.limit) })
  const verdict = target.isMet === null ? '' : ` – ${say(target.isMet ? 'target.met' : 'target.missed')}`
  return { target: limit + verdict, isMet: target.isMet }
}

function spread({ medianSeconds, p90Seconds }: Times): FigureRow[] {
  return [...row(say('median'), orNull(medianSeconds)), ...row(say('p90'), orNull(p90Seconds))]
}

function waitingGroup({ perTransaction, perVisit, missed, withdrawn, expired }: Of<'waiting'>): FigureGroup {
  const { averageSeconds, target, withinLimit } = perTransaction
  return {
    figure: 'waiting', title: say('waiting.title'), label: say('waiting.headline'), remark: null,
    value: orNull(averageSeconds) ?? say('waiting.none'), isNone: averageSeconds === null, ...against(target, 'limit'),
    rows: [
      ...row(say('waiting.count'), count(perTransaction.count)), ...spread(perTransaction),
      ...target === null || withinLimit === null ? [] : row(say('waiting.within', { limit: time(target.limit) }), share(withinLimit)),
      ...row(say('waiting.perVisit'), orNull(perVisit.averageSeconds)),
      ...row(say('waiting.missed'), count(missed)), ...row(say('waiting.withdrawn'), count(withdrawn)), ...row(say('waiting.expired'), count(expired)),
    ],
  }
}

function processingGroup(times: Of<'processing'>): FigureGroup {
  return {
    figure: 'processing', title: say('processing.title'), label: say('processing.headline'), remark: null, target: null, isMet: null,
    value: orNull(times.averageSeconds) ?? say('processing.none'), isNone: times.averageSeconds === null,
    rows: [...row(say('processing.count'), count(times.count)), ...spread(times)],
  }
}

function satisfactionGroups({ scales, ratings, ended, responseRate, target }: Of<'satisfaction'>): FigureGroup[] {
  const group = { figure: 'satisfaction' as const, title: say('satisfaction.title') }
  const answered = [...row(say('satisfaction.ended'), count(ended)), ...row(say('satisfaction.rate'), responseRate === null ? null : share(responseRate))]
  if (scales.length === 0) {
    const value = say(ratings === 0 ? 'satisfaction.none' : 'satisfaction.few')
    return [{ ...group, label: say('satisfaction.headline'), value, isNone: true, target: null, isMet: null, remark: null, rows: [...row(say('satisfaction.count'), count(ratings)), ...answered] }]
  }
  return scales.map(({ scale, rate, interval, isSmall, ratings: n }) => ({
    ...group, label: say('satisfaction.headlineOn', { scale }), value: share(rate ?? 0), isNone: false, ...against(target, 'goal'),
    remark: isSmall ? say('satisfaction.small') : null,
    rows: [
      ...row(say('satisfaction.count'), count(n)),
      ...row(say('satisfaction.interval'), interval === null ? null : say('satisfaction.intervalOf', { low: share(interval.low), high: share(interval.high) })),
      ...answered,
    ],
  }))
}

function feedbackGroup({ received, closed, onTime, late, open, overdue, onTimeShare }: Of<'feedback'>): FigureGroup {
  const counted = { received, closed, onTime, late, open, overdue }
  return {
    figure: 'feedback', title: say('feedback.title'), label: say('feedback.headline'), target: null, isMet: null, remark: null,
    value: onTimeShare === null ? say('feedback.none') : share(onTimeShare), isNone: onTimeShare === null,
    rows: (Object.keys(counted) as (keyof typeof counted)[]).flatMap((name) => row(say(`feedback.${name}`), count(counted[name]))),
  }
}
