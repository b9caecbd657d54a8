import { useI18n } from 'vue-i18n'
import type { CommandName } from '../contract/commands.ts'
import type { PressNote } from './waiting-press.ts'
import { ticketIn, type Asked, type Why } from './why-not.ts'

const steps: readonly CommandName[] = [
  'counter:open', 'counter:resume', 'ticket:callNext', 'ticket:start',
]

/** Presses in the words of their buttons. */
export function usePressWords() {
  const { t } = useI18n()

  function what({ name, input }: Asked): string {
    return t(`press.what.${name.replace(':', '.')}`, { ticket: ticketIn(input) ?? '' }).trim()
  }

  function because({ reason, ticket, state, officer }: Why): string {
    return t(`press.why.${reason}`, { ticket: ticket ?? '', state: state === null ? '' : t(`ticketState.${state}`), officer })
  }

  function told(note: PressNote): string {
    const why = note.kind === 'dropped' ? because(note.why) : ''
    return t(`press.${note.kind}`, { what: what(note.asked), why })
  }

  /** The steps of the large button say it where they were pressed; all else is named. */
  function sending(asked: Asked | null, note: PressNote | null): string | null {
    if (asked === null) return note?.kind === 'waiting' ? t('press.held') : null
    return steps.includes(asked.name) ? t('console.sending') : t('press.sending', { what: what(asked) })
  }

  return { what, told, sending }
}
