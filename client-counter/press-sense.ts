import type { Feed } from '../client-common/feed.ts'
import type { CounterView } from './next-step.ts'
import type { Sense } from './waiting-press.ts'
import { deskMark, whyNot } from './why-not.ts'

interface Looking { readonly view: CounterView, readonly feed: Pick<Feed<'counter'>, 'view' | 'standing'>, readonly officer: string }

/** What makes sense at this counter, by the picture that came last; the screen itself shows it a moment later. */
export function senseAt(looking: Looking): Sense {
  const newest = () => looking.feed.view.value ?? looking.view
  return {
    against(asked, mark) {
      if (looking.feed.standing.value !== 'here') return { reason: 'otherWindow', ticket: null, state: null, officer: '' }
      return whyNot(asked, mark, newest(), looking.officer)
    },
    mark: () => deskMark(newest()),
  }
}
