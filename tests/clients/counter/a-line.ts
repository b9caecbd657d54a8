import { ref, shallowRef } from 'vue'
import type { FeedState } from '../../../client-common/feed.ts'
import type { CounterView } from '../../../client-counter/next-step.ts'
import type { Code } from '../../../contract/refusals.ts'
import type { Answer, Reply, Standing } from '../../../contract/wire.ts'
import { aCounter } from './a-counter.ts'

export const yes: Reply<Answer> = { ok: true, answer: { ticket: 'A001', ahead: null, link: null } }

/** A line to a server that answers when told, and shows a new picture with every yes. */
export function aLine(state: FeedState = 'live', first: CounterView = aCounter()) {
  const sent: { name: string, input: object, id: string | undefined }[] = []
  const replies: ((reply: Reply<Answer>) => void)[] = []
  const view = shallowRef<CounterView | null>(first)
  const line = {
    view, state: ref(state), standing: ref<Standing>('here'),
    send: (name: string, input: object, id?: string) => {
      sent.push({ name, input, id })
      return new Promise<Reply<Answer>>((answer) => { replies.push(answer) })
    },
  }
  const answer = (reply: Reply<Answer>, next: CounterView = { ...first }) => {
    if (reply.ok) view.value = next
    replies.shift()?.(reply)
  }
  return {
    line, sent, answer,
    refuse: (code: Code) => { answer({ ok: false, code }) },
    cut: () => { line.state.value = 'lost' },
    /** As the feed does it: the first picture, then the line is live. */
    comeBack: (picture: CounterView) => {
      view.value = picture
      line.state.value = 'live'
    },
  }
}
