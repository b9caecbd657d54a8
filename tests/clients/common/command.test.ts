import { useCommand, type Sender } from '../../../client-common/command.ts'
import type { Answer, Reply } from '../../../contract/wire.ts'

interface Sent { readonly id: string | undefined, readonly input: unknown }

/** A sender that notes what is sent and answers from a list; without an entry it never answers. */
function senderOf(...replies: Reply<Answer>[]) {
  const sent: Sent[] = []
  const sender: Sender = {
    send: (_name, input, id) => {
      sent.push({ id, input })
      const reply = replies[sent.length - 1]
      return reply === undefined ? new Promise(() => undefined) : Promise.resolve(reply)
    },
  }
  return { sent, sender }
}

const unavailable: Reply<Answer> = { ok: false, code: 'unavailable' }
const done: Reply<Answer> = { ok: true, answer: { ticket: 'A001', ahead: 0, link: null } }
const wish = { service: 'a', priorityClass: null, language: 'vi' } as const

test('the same press again after no answer goes out under the same id', async () => {
  const { sent, sender } = senderOf(unavailable, done)
  const command = useCommand(sender)
  expect(await command.run('ticket:take', wish)).toBeNull()
  expect(command.refusal.value).toBe('unavailable')
  expect(await command.run('ticket:take', wish)).toMatchObject({ ticket: 'A001' })
  expect(sent[1]?.id).toBe(sent[0]?.id)
})

test('another language in between is still the same wish, sent as it was first', async () => {
  const { sent, sender } = senderOf(unavailable, done)
  const command = useCommand(sender)
  await command.run('ticket:take', wish, 'a')
  await command.run('ticket:take', { ...wish, language: 'en' }, 'a')
  expect(sent[1]).toEqual(sent[0])
})

test('another wish, and the next press after an answer, get an id of their own', async () => {
  const { sent, sender } = senderOf(unavailable, done, done)
  const command = useCommand(sender)
  await command.run('ticket:take', wish)
  await command.run('ticket:take', { ...wish, service: 'b' })
  await command.run('ticket:take', { ...wish, service: 'b' })
  expect(new Set(sent.map(({ id }) => id)).size).toBe(3)
})

test('the next person does not inherit an open press', async () => {
  const { sent, sender } = senderOf(unavailable, done)
  const command = useCommand(sender)
  await command.run('ticket:take', wish)
  command.forget()
  expect(command.refusal.value).toBeNull()
  await command.run('ticket:take', wish)
  expect(sent[1]?.id).not.toBe(sent[0]?.id)
})

test('a second tap while the first is under way sends nothing', async () => {
  const { sent, sender } = senderOf()
  const command = useCommand(sender)
  void command.run('ticket:take', wish)
  expect(await command.run('ticket:take', wish)).toBeNull()
  expect(sent).toHaveLength(1)
  expect(command.isUnderWay.value).toBe(true)
})
