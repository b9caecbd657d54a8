import { randomUUID } from 'node:crypto'
import type { FiledPetition, OpenedPetition, PetitionList, StepPetition } from '../../../contract/petitions.ts'
import { completeOffice } from '../../../domain/office-settings.ts'
import { call } from '../../../tools/remote/people.ts'
import type { Hall } from '../../support/hall.ts'
import { smallOffice } from '../../support/small-office.ts'

/** Five working days to answer, thirty days to forget. */
export const petitionOffice = completeOffice({ ...smallOffice, petitions: { dueWorkingDays: 5, keepPersonalDays: 30 } })

export const letter = {
  office: 'office', kind: 'attitude', words: 'Cán bộ quầy 2 nói to. CCCD của tôi 001090123456, gọi 0912 345 678.', name: 'Nguyễn Thị Hoa', phone: '0912 345 678',
}
export const maskedLetter = 'Cán bộ quầy 2 nói to. CCCD của tôi •••, gọi •••.'

type Step = StepPetition extends infer S ? S extends StepPetition ? Omit<S, 'seq'> : never : never
type Filed = FiledPetition & { readonly id: string }

/** What citizens and staff of a hall do about cases; without a name, somebody who is not signed in. */
export function petitionsIn(hall: Hall) {
  async function by(username: string | null, method: string, path: string, body?: object) {
    const reply = await call(hall.url, method, `/api/petitions${path}`, username === null ? null : await hall.cookieOf(username), body)
    return { status: reply.status, body: reply.body, code: (reply.body as { code?: string }).code }
  }
  const open = async (id: string, username = 'manager') => (await by(username, 'GET', `/cases/${id}`)).body as OpenedPetition
  /** On top of what the asker sees now. */
  async function step(id: string, asked: Step, username = 'manager') {
    const { seq } = await open(id, username)
    const reply = await by(username, 'POST', `/cases/${id}/steps`, { ...asked, seq })
    return { ...reply, body: reply.body as OpenedPetition }
  }
  return {
    by, open, step,
    async file(more: object = {}): Promise<Filed> {
      const id = randomUUID()
      const { status, body } = await by(null, 'POST', '', { id, ...letter, ...more })
      if (status !== 201) throw new Error(`no case: ${JSON.stringify(body)}`)
      return { id, ...body as FiledPetition }
    },
    list: async (query = '', username = 'manager') => (await by(username, 'GET', `/cases${query}`)).body as PetitionList,
    follow: ({ link }: FiledPetition, rest = '') => by(null, rest === '' ? 'GET' : 'POST', `/${link.replace('/p/', '')}${rest}`),
    /** Looked into, answered and closed by the manager. */
    async close(id: string): Promise<void> {
      await step(id, { type: 'classify', kind: 'attitude' })
      await step(id, { type: 'answer', answer: 'Đã nhắc nhở cán bộ.' })
      const { status } = await step(id, { type: 'close', outcome: 'upheld' })
      if (status !== 200) throw new Error('the case was not closed')
    },
  }
}

export type PetitionsIn = ReturnType<typeof petitionsIn>
