import type { Feed } from '../feed.ts'
import type { HandIn } from './talk.ts'

type Sender = Pick<Feed<'rating' | 'ticket'>, 'send'>

/** One tap is a complete rating; what follows is sent with it once more. `code` is what a tablet of no counter was given. */
export function handInBy({ send }: Sender, code: () => string | null = () => null): HandIn {
  return ({ ticket, transaction, form }, said, id) => said === null || said.level === null
    ? send('rating:decline', { ticket, transaction }, id)
    : send('rating:give', {
        ticket, transaction, level: said.level, form: { id: form.id, version: form.version }, answers: { ...said.answers },
        comment: said.comment, code: code(),
      }, id)
}
