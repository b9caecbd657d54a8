import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { ShownForm } from '../../contract/ratings.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Reply } from '../../contract/wire.ts'
import type { Text } from '../../domain/office.ts'
import type { Question } from '../../domain/rating/form.ts'
import type { RatingLevel } from '../../domain/rating/scale.ts'
import { openPost, type Post } from './post.ts'
import { choose, goBack, goOn, placeOf, rate, write, type Saying } from './saying.ts'

/** The transaction that is talked about, and the version of the form that is answered, whatever comes into force meanwhile. */
export interface About {
  readonly ticket: string
  readonly transaction: number
  readonly endedAt: number
  readonly service: Text
  readonly form: ShownForm
}

/** How it ended: kept, declined, given before over another channel, or too late to be kept. */
export type Ending = 'rated' | 'declined' | 'already' | 'late'

/** What goes to the server: null for one who would rather not say. */
export type HandIn = (about: About, said: Saying | null, id: string) => Promise<Reply<unknown>>

export interface Talk {
  readonly now: ShallowRef<{ readonly about: About, readonly saying: Saying } | null>
  readonly thanks: ShallowRef<{ readonly ending: Ending, readonly about: About } | null>
  /** What was said last has not reached the server yet. */
  readonly isSending: Readonly<Ref<boolean>>
  readonly begin: (about: About, saying: Saying) => void
  readonly rate: (level: RatingLevel) => void
  readonly choose: (question: Question, options: readonly string[]) => void
  readonly write: (words: string) => void
  readonly goOn: () => void
  readonly goBack: () => void
  /** What was said so far is all. */
  readonly end: () => void
  readonly decline: () => void
  readonly forget: () => void
}

/** Left alone for so long, the citizen has gone: what was said stays. */
export const quietMs = 30_000
export const thanksMs = 15_000
/** Chips are tapped one after another, and words come letter by letter. */
const changingMs = 800

class RatingTalk implements Talk {
  readonly now: Talk['now'] = shallowRef(null)
  readonly thanks: Talk['thanks'] = shallowRef(null)
  readonly isSending = ref(false)
  readonly #post: ShallowRef<Post<Saying | null> | null> = shallowRef(null)
  readonly #handIn: HandIn
  readonly #newId: () => string
  readonly #leftAfterMs: number
  #leaving: ReturnType<typeof setTimeout> | undefined
  #thanking: ReturnType<typeof setTimeout> | undefined

  constructor(handIn: HandIn, newId: () => string, leftAfterMs: number) {
    [this.#handIn, this.#newId, this.#leftAfterMs] = [handIn, newId, leftAfterMs]
    watch(() => this.#post.value?.isUnderWay.value ?? false, (is) => { this.isSending.value = is }, { flush: 'sync' })
    watch(() => this.#post.value?.refusal.value ?? null, (code) => { if (code !== null) this.#refused(code) }, { flush: 'sync' })
  }

  begin = (about: About, saying: Saying) => {
    this.forget()
    this.now.value = { about, saying }
    this.#post.value = openPost((said, id) => this.#handIn(about, said, id), this.#newId)
  }

  rate = (level: RatingLevel) => { this.#change((saying, form) => rate(form, saying, level), 0) }

  choose = (question: Question, options: readonly string[]) => {
    const isDone = question.kind !== 'chips' && options.length > 0
    this.#change((saying, form) => {
      const chosen = choose(form, saying, question.id, options)
      return isDone ? goOn(chosen) : chosen
    }, isDone ? 0 : changingMs)
  }

  write = (words: string) => { this.#change((saying) => write(saying, words), changingMs) }
  goOn = () => { this.#change(goOn, null) }
  goBack = () => { this.#change(goBack, null) }

  end = () => {
    this.#post.value?.flush()
    this.#thank('rated')
  }

  decline = () => {
    this.#post.value?.say(null)
    this.#thank('declined')
  }

  forget = () => {
    for (const timer of [this.#leaving, this.#thanking]) clearTimeout(timer)
    this.#post.value?.flush()
    ;[this.now.value, this.thanks.value] = [null, null]
  }

  /** `sendAfterMs` is null when nothing was said that is new. */
  #change(to: (saying: Saying, form: ShownForm) => Saying, sendAfterMs: number | null) {
    if (this.now.value === null) return
    const { about, saying } = this.now.value
    const next = to(saying, about.form)
    this.now.value = { about, saying: next }
    if (sendAfterMs === null) this.#post.value?.flush()
    else this.#post.value?.say(next, sendAfterMs)
    clearTimeout(this.#leaving)
    this.#leaving = setTimeout(this.end, this.#leftAfterMs)
    if (placeOf(about.form, next).kind === 'end') this.#thank('rated')
  }

  #thank(ending: Ending) {
    const about = this.now.value?.about
    if (about === undefined) return
    clearTimeout(this.#leaving)
    this.now.value = null
    this.thanks.value = { ending, about }
    this.#thanking = setTimeout(() => { this.thanks.value = null }, thanksMs)
  }

  #refused(code: Code) {
    const ending = code === 'alreadyRated' ? 'already' : 'late'
    if (this.now.value !== null) this.#thank(ending)
    else if (this.thanks.value !== null) this.thanks.value = { ...this.thanks.value, ending }
  }
}

export function useTalk(handIn: HandIn, newId: () => string, leftAfterMs = quietMs): Talk {
  const talk = new RatingTalk(handIn, newId, leftAfterMs)
  onScopeDispose(talk.forget)
  return talk
}
