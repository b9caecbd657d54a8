import { useI18n } from 'vue-i18n'
import { shortDate } from '../../../client-common/format.ts'
import { language } from '../../../client-common/i18n.ts'
import type { PersonalData } from '../../../contract/personal-data.ts'
import type { Office } from '../../../domain/office.ts'

/** One thing that is kept: what it is, what it says, and until when. */
export interface KeptRow { readonly id: string, readonly what: string, readonly says: readonly string[], readonly until: string }

/** What was found of somebody, in words: for the page and for the paper that they take home. */
export function useKeptRows(office: () => Office): (found: PersonalData) => KeptRow[] {
  const { t } = useI18n()

  /** "Cao tuổi, Đã xuất trình giấy tờ": a class, and the reason of an officer who decided on it. */
  function priority(text: string): string {
    const [id = '', reason] = text.split('/')
    const name = office().priorityClasses.find((one) => one.id === id)?.name[language.value] ?? id
    return [name === '' ? t('personalData.noPriority') : name, ...reason === undefined ? [] : [t(`personalData.priorityReason.${reason}`)]].join(', ')
  }

  function petition({ name, phone, words, answers }: PersonalData['petitions'][number]): string[] {
    const who = [name, phone].filter((said) => said !== null).join(', ')
    return [...who === '' ? [] : [who], words, ...answers.map((answer) => t('personalData.answer', { answer }))]
  }

  return ({ tickets, remarks, petitions }) => [
    ...tickets.map(({ day, ticket }) => ({
      id: `${day} ${ticket}`, what: t('personalData.kind.ticket'), says: [t('personalData.ticketOf', { ticket, date: shortDate(day) })], until: t('personalData.forGood'),
    })),
    ...remarks.map(({ id, day, kind, text, until }) => ({
      id, what: t(`personalData.kind.${kind}`), says: [kind === 'priority' ? priority(text) : text, t('personalData.saidOn', { date: shortDate(day) })],
      until: t('personalData.untilDate', { date: shortDate(until) }),
    })),
    ...petitions.map((one) => ({
      id: one.id, what: t('personalData.kind.petition'), says: petition(one),
      until: one.until === null ? t('personalData.untilClosed', { days: office().petitions.keepPersonalDays }) : t('personalData.untilDate', { date: shortDate(one.until) }),
    })),
  ]
}
