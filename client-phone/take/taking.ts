import { ref, type Ref } from 'vue'
import { newCommandId } from '../../client-common/command-id.ts'
import type { HttpReply } from '../../client-common/http.ts'
import type { TakeFromDistance } from '../../contract/distance.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Answer } from '../../contract/wire.ts'
import type { Language } from '../../domain/office.ts'

export interface Wish { readonly day: string, readonly service: string, readonly procedure: string | null }

export interface TakenNumber { readonly ticket: string, readonly link: string }

export interface Taking {
  readonly isUnderWay: Ref<boolean>
  readonly refusal: Ref<Code | null>
  /** The number; null when there is none. */
  readonly take: (wish: Wish, language: Language) => Promise<TakenNumber | null>
  readonly forget: () => void
}

export interface TakingParts {
  readonly office: string
  readonly post: (asked: TakeFromDistance) => Promise<HttpReply<Answer>>
  /** Looks at the page once more, with which a phone gets its cookie. */
  readonly look: () => Promise<void>
}

/** Takes a number once: a wish that got no answer is asked for again as the same wish. */
export function useTaking({ office, post, look }: TakingParts): Taking {
  const [isUnderWay, refusal] = [ref(false), ref<Code | null>(null)]
  let open: { readonly wish: string, readonly asked: TakeFromDistance } | null = null

  async function postOnce(asked: TakeFromDistance): Promise<HttpReply<Answer>> {
    const reply = await post(asked)
    if (reply.ok || reply.code !== 'unknownDistanceDevice') return reply
    await look()
    return post(asked)
  }

  /** Whoever changes the language in between still wishes for the same number. */
  function asking(wish: Wish, language: Language): TakeFromDistance {
    const name = [wish.day, wish.service, wish.procedure].join(' ')
    if (open?.wish !== name) open = { wish: name, asked: { office, ...wish, language, commandId: newCommandId() } }
    return open.asked
  }

  async function take(wish: Wish, language: Language): Promise<TakenNumber | null> {
    if (isUnderWay.value) return null
    isUnderWay.value = true
    const reply = await postOnce(asking(wish, language))
    isUnderWay.value = false
    refusal.value = reply.ok ? null : reply.code
    if (reply.ok || reply.code !== 'unavailable') open = null
    if (!reply.ok) void look()
    return reply.ok ? takenNumber(reply.answer) : null
  }

  return { isUnderWay, refusal, take, forget: () => { refusal.value = null } }
}

function takenNumber({ ticket, link }: Answer): TakenNumber | null {
  return ticket === null || link === null ? null : { ticket, link }
}
