import type { Asking, RatingView } from '../../../client-rating/moment.ts'
import { shownForm } from '../../../domain/views/ticket-rating.ts'
import { counterForm } from '../../../domain/rating/shipped-forms.ts'

export const now = Date.UTC(2026, 10, 20, 3)

/** A012 at counter 5, which ended a moment ago. */
export const asking: Asking = {
  ticket: 'A012', transaction: 0, endedAt: now, until: now + 60_000, service: { vi: 'Chứng thực', en: 'Certification' }, language: 'vi', answered: null,
}

/** What the tablet of counter 5 shows, but for what a test says of it. */
export function aTablet(differs: Partial<RatingView> = {}): RatingView {
  return {
    office: { id: 'o', name: { vi: 'Một cửa', en: 'One-stop' }, timeZone: 'Asia/Ho_Chi_Minh' }, date: '2026-11-20', closed: false,
    counter: { id: '5', label: '5' }, status: 'open', officer: { name: 'Lê Thị Mai', position: 'Công chức', photo: null },
    form: shownForm(counterForm), prefixes: [], asking: null, ...differs,
  }
}

/** What was tapped at this counter's tablet. */
export const tapped = { kind: 'rated', channel: 'tablet', level: 2, scale: 5, answers: {} } as const
