import { ref, type Ref } from 'vue'
import { useCommand, type Command } from '../client-common/command.ts'
import type { Expected } from '../client-common/expected-wait.ts'
import type { Feed } from '../client-common/feed.ts'
import { language } from '../client-common/i18n.ts'
import type { Answer } from '../contract/wire.ts'
import type { Language, Text } from '../domain/office.ts'

export interface Taken {
  readonly number: string
  readonly service: string
  /** What for, if it was said. */
  readonly procedure: Text | null
  /** Null when the server was away: then nobody knows. */
  readonly ahead: number | null
  /** As the screen told before the number was taken; of those who go before others nothing was told. */
  readonly expected: Expected | null
  readonly link: string | null
  /** What it is rated with at a tablet in the hall; null where there is none. */
  readonly ratingCode: string | null
  readonly at: number
  readonly language: Language
}

/** What the kiosk knows of what people ask for. */
export interface Asked {
  readonly expectedFor: (service: string) => Expected | null
  readonly nameOf: (procedure: string) => Text | null
}

export interface Taking extends Pick<Command, 'isUnderWay' | 'refusal' | 'forget'> {
  readonly taken: Ref<Taken | null>
  readonly take: (service: string, priorityClass: string | null, procedure?: string | null) => Promise<void>
}

export function useTaking(feed: Pick<Feed<'kiosk'>, 'send' | 'now'>, { expectedFor, nameOf }: Asked): Taking {
  const taken = ref<Taken | null>(null)
  const { isUnderWay, refusal, run, forget } = useCommand(feed)

  async function take(service: string, priorityClass: string | null, procedure: string | null = null) {
    // Whoever changes the language in between still wishes for the same number.
    const wish = [service, procedure, priorityClass].join(' ')
    const spoken = language.value
    const told = priorityClass === null ? expectedFor(service) : null
    const what = procedure === null ? null : nameOf(procedure)
    const answer = await run('ticket:take', { service, procedure, priorityClass, language: spoken }, wish)
    const number = answer?.ticket ?? null
    if (answer === null || number === null) return
    const { ahead, link } = answer
    taken.value = { number, service, procedure: what, ahead, expected: known(told, ahead), link, ratingCode: codeIn(answer), at: feed.now(), language: spoken }
  }

  return {
    taken, isUnderWay, refusal, take,
    forget: () => {
      taken.value = null
      forget()
    },
  }
}

/** What was told is of before the server went away. */
function known(told: Expected | null, ahead: number | null): Expected | null {
  return ahead === null ? null : told
}

function codeIn({ ratingCode }: Answer): string | null {
  return ratingCode ?? null
}
