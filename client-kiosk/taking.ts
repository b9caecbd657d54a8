import { ref, type Ref } from 'vue'
import { useCommand, type Command } from '../client-common/command.ts'
import type { Feed } from '../client-common/feed.ts'
import { language } from '../client-common/i18n.ts'
import type { Language } from '../domain/office.ts'

export interface Taken {
  readonly number: string
  readonly service: string
  /** Null when the server was away: then nobody knows. */
  readonly ahead: number | null
  readonly link: string | null
  readonly at: number
  readonly language: Language
}

export interface Taking extends Pick<Command, 'isUnderWay' | 'refusal' | 'forget'> {
  readonly taken: Ref<Taken | null>
  readonly take: (service: string, priorityClass: string | null, procedure?: string | null) => Promise<void>
}

export function useTaking(feed: Pick<Feed<'kiosk'>, 'send' | 'now'>): Taking {
  const taken = ref<Taken | null>(null)
  const { isUnderWay, refusal, run, forget } = useCommand(feed)

  async function take(service: string, priorityClass: string | null, procedure: string | null = null) {
    // Whoever changes the language in between still wishes for the same number.
    const wish = [service, procedure, priorityClass].join(' ')
    const spoken = language.value
    const answer = await run('ticket:take', { service, procedure, priorityClass, language: spoken }, wish)
    const number = answer?.ticket ?? null
    if (answer === null || number === null) return
    taken.value = { number, service, ahead: answer.ahead, link: answer.link, at: feed.now(), language: spoken }
  }

  return {
    taken, isUnderWay, refusal, take,
    forget: () => {
      taken.value = null
      forget()
    },
  }
}
