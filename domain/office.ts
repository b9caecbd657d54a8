import type { AlertSettings } from './alerts/settings.ts'
import type { Appearance } from './appearance.ts'
import type { DistanceNumbers } from './distance-numbers.ts'
import type { EvaluationRules } from './evaluation/rules.ts'
import type { OpeningHours } from './hours/opening.ts'
import type { Notices } from './notices.ts'
import type { PetitionSettings } from './petitions/settings.ts'
import type { PublicationSettings } from './publication/settings.ts'
import type { RatingForm } from './rating/form.ts'
import type { RatingSettings } from './rating/settings.ts'
import type { ReportSettings } from './reports/settings.ts'
import type { Announcing } from './speech/announcing.ts'
import type { Zone } from './zones.ts'

/** A text for people in the languages that every office speaks. */
export interface Text { readonly vi: string, readonly en: string }

export type Language = keyof Text

/** A field of procedures ("lĩnh vực"): how the kiosk groups services. */
export interface Field { readonly id: string, readonly name: Text }

/** What people queue for. One series of ticket numbers per prefix letter. */
export interface Service {
  readonly id: string
  readonly prefix: string
  readonly name: Text
  readonly field: string
  readonly open: boolean
  /** How many numbers are given in one session; null: as many as come. Whoever staff give a number does not count against it. */
  readonly quota: number | null
  /** How many minutes one takes as a rule, as the office knows it; the wait is told by it until enough were served. */
  readonly expectedMinutes?: number | undefined
}

/** A procedure ("thủ tục") as citizens know it by name; whoever comes for it queues for its service. */
export interface Procedure {
  readonly id: string
  readonly name: Text
  readonly service: string
  /** Received, examined, decided and handed out at the one-stop shop itself (T7, T8 of domain.md 1.1). */
  readonly onTheSpot?: boolean | undefined
  /** Often receives dossiers ("thường xuyên phát sinh hồ sơ"): the instruction of T7 is about the share of these. */
  readonly frequent?: boolean | undefined
}

/** More than any level of government has. */
export const mostProcedures = 3000

/** A counter ("quầy số") and the services it takes: secondary ones only when no primary one waits. */
export interface Counter {
  readonly id: string
  readonly label: string
  /** What the small screen above it says beside its number, such as "Đăng ký cư trú". */
  readonly name?: Text | undefined
  readonly primary: readonly string[]
  readonly secondary: readonly string[]
  /** 'priority': this counter calls priority tickets only, and those sent to it; null: everybody. */
  readonly only: 'priority' | null
}

/** A credit of a whole day: those who have it go before everybody who has less. */
export const strictCreditSeconds = 86_400

/** Any other credit is at most so much: more would be an order of its own without saying so. */
export const mostCreditSeconds = 4 * 3600

/** A class of priority people (domain.md 3.2); the credit says how much earlier they count as having come. */
export interface PriorityClass {
  readonly id: string
  readonly name: Text
  readonly creditSeconds: number
  /** False for a class that only an officer may give, with a reason. */
  readonly atKiosk: boolean
  /** What shows that somebody is of it, such as a card; kiosks say it below the name, and demand nothing. */
  readonly proof?: Text | undefined
  /** What it rests on: a law, or the office's own decision. */
  readonly law?: string | undefined
}

export const kpis = ['waitPerVisit', 'waitPerTransaction', 'satisfaction', 'processing', 'onTheSpotShare'] as const
export type Kpi = typeof kpis[number]

/** Offices of which level a target is for. */
export const targetLevels = ['any', 'province', 'district', 'commune'] as const

/** How "tối thiểu 30 phút/01 hồ sơ" is read (T3, domain.md 1.4): shown only, cut by so much, or at most so much. */
export const handlingReadings = ['information', 'reductionVsBaseline', 'meanAtMost'] as const
export type HandlingReading = typeof handlingReadings[number]

/** What a share of procedures is a share of (T7, T8): all of them, or those that often receive dossiers. */
export const shareDenominators = ['all', 'frequent'] as const

/** A target with the dates (inclusive, local) it holds for. Limits of waits and of handling in seconds, others as a share. */
export interface Target {
  readonly kpi: Kpi
  readonly from: string
  readonly to: string | null
  readonly limit: number
  readonly source: string
  /** Without one: for offices of every level. */
  readonly level?: typeof targetLevels[number] | undefined
  /** Of 'processing' only; without one it informs. A reduction is measured from `baselineSeconds`. */
  readonly reading?: HandlingReading | undefined
  readonly baselineSeconds?: number | null | undefined
  /** Of 'onTheSpotShare' only; without one: of all procedures. */
  readonly denominator?: typeof shareDenominators[number] | undefined
}

/** Everything about an office that a decision or a view depends on; a ledger begins with it. */
export interface Office {
  readonly id: string
  readonly name: Text
  readonly timeZone: string
  /** Local time at which the day is closed, "HH:mm"; past 24:00 for an office that works over midnight. */
  readonly closesAt: string
  /** When citizens can take numbers; null: always. Staff may give one at any time. */
  readonly openingHours: OpeningHours | null
  /** Whether people may take numbers on their own phones, in the same hours; null: not at all. */
  readonly distance: DistanceNumbers | null
  readonly fields: readonly Field[]
  readonly services: readonly Service[]
  readonly procedures: readonly Procedure[]
  readonly counters: readonly Counter[]
  readonly priorityClasses: readonly PriorityClass[]
  /** How many priority tickets a counter may call in a row while others wait for it; null: as many as come. */
  readonly priorityBound: number | null
  /** How much later than before one counts as having come who missed the call and waits again. */
  readonly returnPenaltySeconds: number
  readonly targets: readonly Target[]
  /** Parts of the hall that have displays of their own; usually none. */
  readonly zones: readonly Zone[]
  readonly notices: Notices
  /** How the hall's loudspeakers speak. */
  readonly announcing: Announcing
  /** Logo, colours, and what slips say. */
  readonly appearance: Appearance
  /** Whether the small screen above a counter says who sits there. */
  readonly namesAboveCounters: boolean
  /** How long feedback and petitions may take, and how long they name somebody. */
  readonly petitions: PetitionSettings
  /** How the unit is evaluated by the nine indicators. */
  readonly evaluation: EvaluationRules
  /** Every version of the rating forms that the office or its province made; others come with the product. */
  readonly forms: readonly RatingForm[]
  readonly rating: RatingSettings
  /** When its managers are told that something needs them. */
  readonly alerts: AlertSettings
  /** What everybody may read of the office's figures. */
  readonly publication: PublicationSettings
  /** Which reports are drafted by themselves, and when. */
  readonly reports: ReportSettings
}

export function serviceOf(office: Office, id: string): Service | undefined {
  return office.services.find((service) => service.id === id)
}

export function procedureOf(office: Office, id: string): Procedure | undefined {
  return office.procedures.find((procedure) => procedure.id === id)
}

export function counterOf(office: Office, id: string): Counter | undefined {
  return office.counters.find((counter) => counter.id === id)
}
