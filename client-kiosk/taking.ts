import { ref, type Ref } from 'vue'
import { useCommand, type Command } from '../client-common/command.ts'
import type { Feed } from '../client-common/feed.ts'
import { language } from '../client-common/i18n.ts'

export interface Taken {
  readonly number: string
  readonly service: string
  readonly ahead: number
  readonly link: string | null
  readonly at: number
}

export interface Taking extends Pick<Command, 'isUnderWay' | 'refusal' | 'forget'> {
  readonly taken: Ref<Taken | null>
  readonly take: (service: string, priorityClass: string | null) => Promise<void>
}

export function useTaking(feed: Pick<Feed<'kiosk'>, 'send' | 'now'>): Taking {
  const taken = ref<Taken | null>(null)
  const { isUnderWay, refusal, run, forget } = useCommand(feed)

  async function take(service: string, priorityClass: string | null) {
    // Whoever changes the language in between still wishes for the same number.
    const wish = `${service} ${priorityClass ?? ''}`
    const answer = await run('ticket:take', { service, priorityClass, language: language.value }, wish)
    const number = answer?.ticket ?? null
    if (answer === null || number === null) return
    taken.value = { number, service, ahead: answer.ahead ?? 0, link: answer.link, at: feed.now() }
  }

  return {
    taken, isUnderWay, refusal, take,
    forget: () => {
      taken.value = null
      forget()
    },
  }
}
