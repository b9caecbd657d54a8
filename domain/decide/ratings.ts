import type { Actor } from '../actor.ts'
import type { CommandOf } from '../commands.ts'
import { counterStateOf, ticketOf } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { noAnswers, type FormVersion, type RatingForm } from '../rating/form.ts'
import { formAnswered, formInForce } from '../rating/forms.ts'
import { checkAnswers } from '../rating/questions.ts'
import { scaleBeforeForms } from '../rating/scale.ts'
import { rateableUntil } from '../rating/time-to-rate.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Channel, Rating, Transaction } from '../ticket.ts'
import type { OpenDay } from './decider.ts'

type Rate = CommandOf<'rating:give'> | CommandOf<'rating:decline'>

interface Rateable { readonly endedAt: number, readonly channel: Channel }

export function give(day: OpenDay, command: CommandOf<'rating:give'>, at: number): Decision {
  const { ticket, transaction, level, reasons, comment, answers = noAnswers } = command
  return rateable(day, command, at, ({ endedAt, channel }) => {
    const form = formOfCommand(day, command)
    if (form === null) return refuse('unknownForm')
    const refusal = checkAnswers(form, level, answers)
    if (refusal !== null) return refuse(refusal)
    return accept(ticket, {
      type: 'serviceRated', at, ticket, transaction, level, channel, reasons, remark: comment,
      secondsAfterFinish: Math.floor((at - endedAt) / 1000), ...command.form ? { form: versionOf(form), answers } : {},
    })
  })
}

export function decline(day: OpenDay, command: CommandOf<'rating:decline'>, at: number): Decision {
  const { ticket, transaction } = command
  return rateable(day, command, at, ({ channel }) => accept(ticket, { type: 'ratingDeclined', at, ticket, transaction, channel }))
}

/** After the end of the transaction, while there is time, by the citizen it belongs to: never by staff. */
function rateable(day: OpenDay, command: Rate, at: number, go: (rateable: Rateable) => Decision): Decision {
  const ticket = ticketOf(day, command.ticket)
  if (ticket === undefined) return refuse('unknownTicket')
  const transaction = ticket.transactions[command.transaction]
  if (transaction?.endedAt === null || transaction === undefined) return refuse('notRateable')
  const { endedAt, rating } = transaction
  const channel = channelOf(day, command, transaction)
  if (channel === null) return refuse('notYourTicket')
  const refusal = answeredBefore(command, channel, rating) ?? tooLate(day, command, at, { channel, endedAt })
  return refusal === null ? go({ endedAt, channel }) : refuse(refusal)
}

/**
 * The first channel wins, and may change what was said there. Who declined may still rate, but not at the tablet: it
 * was told, and asks no more.
 */
function answeredBefore({ type }: Rate, channel: Channel, rating: Rating | null): RefusalCode | null {
  if (rating === null) return null
  if (type === 'rating:decline') return 'alreadyRated'
  const mayGoOn = rating.kind === 'rated' ? rating.channel === channel : channel !== 'tablet'
  return mayGoOn ? null : 'alreadyRated'
}

function tooLate(day: OpenDay, { ticket, transaction, by }: Rate, at: number, { channel, endedAt }: Rateable): RefusalCode | null {
  const isOver = at > rateableUntil(day.office, channel, endedAt)
  const isAsked = channel !== 'tablet' || (by.kind === 'device' && by.counter !== null && isAskedAt(day, by.counter, ticket, transaction))
  return isOver || !isAsked ? 'ratingOver' : null
}

/** The tablet takes a rating only for the transaction that ended last at its own counter. */
function channelOf(day: OpenDay, command: Rate, about: Transaction): Channel | null {
  const { by, ticket, transaction } = command
  switch (by.kind) {
    case 'citizen': return by.ticket === ticket ? 'phone' : null
    case 'dossier': return by.ticket === ticket && by.transaction === transaction ? 'dossier' : null
    case 'device': return by.device === 'rating' ? channelOfTablet(day, by, command, about) : null
    default: return null
  }
}

/** A tablet of no counter rates the ticket whose code was given there. */
function channelOfTablet(
  day: OpenDay, { counter, ticket: vouched }: Actor & { kind: 'device' }, { ticket, transaction }: Rate, about: Transaction,
): Channel | null {
  if (counter === null) return vouched === ticket ? 'hall' : null
  const isConcerned = about.rating !== null || isAskedAt(day, counter, ticket, transaction)
  return about.counter === counter && isConcerned ? 'tablet' : null
}

function isAskedAt(day: OpenDay, counter: string, ticket: string, transaction: number): boolean {
  const { ended } = counterStateOf(day, counter)
  return ended?.ticket === ticket && ended.transaction === transaction
}

/** A screen that knows no forms rates on the scale that there was before them, if that is the one that is asked. */
function formOfCommand({ office, date }: OpenDay, { form }: CommandOf<'rating:give'>): RatingForm | null {
  if (form) return formAnswered(office, date, form)
  const asked = formInForce(office, date)
  return asked.scale === scaleBeforeForms ? { ...asked, questions: [] } : null
}

function versionOf({ id, version, scale }: RatingForm): FormVersion {
  return { id, version, scale }
}
