import type { PeriodToApprove, Publication } from '../../contract/publication.ts'
import type { Office } from '../../domain/office.ts'
import { approvalRefusal, newestOf, type Approval, type ComputedFigures } from '../../domain/publication/approval.ts'
import { closedPeriods, namedPeriod, type NamedPeriod } from '../../domain/publication/period.ts'
import type { PublicationRefusal } from '../../domain/publication/refusals.ts'
import type { Session } from '../../contract/http.ts'
import type { Clock } from '../clock.ts'
import { businessDayAt } from '../ledger/business-day.ts'
import { canonical, sha256 } from '../ledger/entry.ts'
import type { Approvals } from './approvals.ts'
import { figuresOf, type FigureParts } from './period-figures.ts'

export interface PublicationParts extends FigureParts { readonly approvals: Approvals, readonly clock: Clock }

export interface PublicationDesk {
  /** What can be approved, and what was. */
  overview(office: Office): Promise<Publication>
  /** Null for a period that is not published or not over. */
  read(office: Office, period: string): Promise<PeriodToApprove | null>
  /** Freezes the figures that were seen; the period after it, or why not. */
  approve(office: Office, period: string, seen: string, staff: Session): Promise<PeriodToApprove | { refusal: PublicationRefusal } | null>
}

/** Where figures of a period that is over are approved for everybody, and stay as they were approved. */
export function publicationDesk(parts: PublicationParts): PublicationDesk {
  const { approvals, clock } = parts
  const today = (office: Office) => businessDayAt(office, clock.now()).date
  const closed = (office: Office) => closedPeriods(office.publication.periods, office.evaluation.calendar, today(office))
  const named = ({ publication, evaluation }: Office, name: string) => {
    const period = namedPeriod(name, evaluation.calendar)
    return period !== null && publication.periods.includes(period.kind) ? period : null
  }

  return {
    async overview(office) {
      const approved = newestOf(await approvals.of(office.id))
      const { isOpen, figures } = office.publication
      return {
        isOpen, figures, path: `/public/${office.id}`,
        periods: closed(office).map(({ name, kind, dates }) => ({
          period: name, kind, dates, version: approved.find(({ newest }) => newest.period === name)?.newest.version ?? 0,
        })),
      }
    },
    async read(office, name) {
      const period = named(office, name)
      if (period === null || period.dates.to >= today(office)) return null
      const [computed, approved] = await Promise.all([computedFigures(office, period, parts), approvals.of(office.id, name)])
      return shown(period, computed, approved)
    },
    async approve(office, name, seen, staff) {
      const period = named(office, name)
      if (period === null) return null
      const [computed, approved] = await Promise.all([computedFigures(office, period, parts), approvals.of(office.id, name)])
      const refusal = approvalRefusal({ period, date: today(office), seen, computed, approved: approved[0] === undefined ? null : markOf(approved[0].figures) })
      if (refusal !== null) return { refusal }
      const approval = approvalOf(office, period, computed, { staff, version: (approved[0]?.version ?? 0) + 1, at: clock.now() })
      return await approvals.add(approval) ? shown(period, computed, [approval, ...approved]) : { refusal: 'figuresChanged' }
    },
  }
}

/** The figures of a period that is over, as they are now. */
async function computedFigures(office: Office, { dates }: NamedPeriod, parts: PublicationParts): Promise<ComputedFigures> {
  const figures = await figuresOf(office, dates, { date: businessDayAt(office, parts.clock.now()).date, fewestRatings: 0 }, parts)
  return { figures, mark: markOf(figures) }
}

function markOf(figures: object): string {
  return sha256(canonical(figures))
}

interface Approving { readonly staff: Session, readonly version: number, readonly at: number }

function approvalOf({ id: office }: Office, { name: period, kind, dates }: NamedPeriod, { figures }: ComputedFigures, { staff, version, at }: Approving): Approval {
  const content = { office, period, kind, dates, version, approvedAt: at, figures }
  return { ...content, by: { staff: staff.id, name: staff.name, position: staff.position }, hash: sha256(canonical(content)) }
}

function shown({ name, kind, dates }: NamedPeriod, { figures, mark }: ComputedFigures, approved: readonly Approval[]): PeriodToApprove {
  return {
    period: name, kind, dates, figures, mark,
    approved: approved.map(({ version, approvedAt, by, hash, figures: frozen }) => ({
      version, approvedAt, by: { name: by.name, position: by.position }, hash, figures: frozen, isCurrent: markOf(frozen) === mark,
    })),
  }
}
