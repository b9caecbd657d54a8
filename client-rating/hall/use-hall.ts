import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { handInBy } from '../../client-common/rating/hand-in.ts'
import { takeUp } from '../../client-common/rating/saying.ts'
import { useTalk, type Talk } from '../../client-common/rating/talk.ts'
import type { Feed } from '../../client-common/feed.ts'
import type { Code } from '../../contract/refusals.ts'
import type { FindLine } from './find-line.ts'
import { useTyped, type Typing } from './use-typed.ts'

export type HallStep = 'idle' | 'number' | 'code'

export interface HallSession extends Pick<Typing, 'typed' | 'number'> {
  readonly step: Ref<HallStep>
  readonly isAsking: Ref<boolean>
  readonly refusal: Ref<Code | null>
  readonly talk: Talk
  readonly start: () => void
  readonly choosePrefix: (prefix: string) => void
  readonly press: (digit: string) => void
  readonly wipe: () => void
  readonly goOn: () => void
  readonly leave: () => void
}

interface Means {
  readonly feed: Pick<Feed<'rating'>, 'send'>
  readonly line: Pick<FindLine, 'find'>
  /** What numbers begin with at this office. */
  readonly prefixes: () => readonly string[]
  readonly newId: () => string
}

/** Left alone for so long, what was typed is wiped: it belongs to somebody who has gone. */
export const leftMs = 30_000

/** A tablet that belongs to no counter: whoever comes says which ticket is theirs, and is asked as at a counter. */
export function useHall({ feed, line, prefixes, newId }: Means): HallSession {
  const step = ref<HallStep>('idle')
  const typing = useTyped()
  const { typed, number, change } = typing
  // the code goes with every letter, so it stays until all is said
  const talk = useTalk(handInBy(feed, () => typed.value.code), newId)
  const { isAsking, refusal, look } = useLook(line, typing, step, talk)

  function leave() {
    talk.forget()
    typing.wipe()
    ;[step.value, refusal.value] = ['idle', null]
  }

  leaveWhenLeft(step, typing, talk, leave)
  return {
    step, typed, number, isAsking, refusal, talk, leave,
    start() {
      const [only = '', ...others] = prefixes()
      change({ prefix: others.length === 0 ? only : '' })
      step.value = 'number'
    },
    choosePrefix: (prefix) => { change({ prefix }) },
    press(digit) {
      refusal.value = null
      if (step.value === 'number') typing.addDigit(digit)
      else if (!isAsking.value && typing.addToCode(digit)) void look()
    },
    wipe() {
      const { digits, code } = typed.value
      if (step.value === 'code' && code === '') step.value = 'number'
      change(step.value === 'code' ? { code: code.slice(0, -1) } : { digits: digits.slice(0, -1) })
    },
    goOn() { if (number.value !== null) step.value = 'code' },
  }
}

/** Asks what there is to rate about what was typed, and begins to ask for it. */
function useLook({ find }: Means['line'], { typed, number, change }: Typing, step: Ref<HallStep>, talk: Talk) {
  const [isAsking, refusal] = [ref(false), ref<Code | null>(null)]

  function refuse(code: Code) {
    change({ code: '' })
    refusal.value = code
  }

  async function look(): Promise<void> {
    const [ticket, { code }] = [number.value, typed.value]
    if (ticket === null) return
    isAsking.value = true
    const reply = await find({ ticket, code })
    isAsking.value = false
    if (step.value !== 'code' || typed.value.code !== code) return
    if (!reply.ok) refuse(reply.code)
    else if (!reply.answer.mayRate) refuse('alreadyRated')
    // who was here before may say something else
    else talk.begin({ ...reply.answer, ticket }, { ...takeUp(reply.answer.form, reply.answer.answered), at: -1 })
  }

  return { isAsking, refusal, look }
}

function leaveWhenLeft(step: Ref<HallStep>, { typed }: Typing, talk: Talk, leave: () => void) {
  watch([step, typed, talk.now], (_now, _before, onCleanup) => {
    // who has said something is thanked first
    if (step.value === 'idle' || (talk.now.value !== null && talk.now.value.saying.level !== null)) return
    const leaving = setTimeout(leave, leftMs)
    onCleanup(() => { clearTimeout(leaving) })
  })
  watch(talk.thanks, (thanks, before) => { if (thanks === null && before !== null && talk.now.value === null) leave() })
  onScopeDispose(leave)
}
