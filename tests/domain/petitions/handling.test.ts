import { answeredOutcomes } from '../../../domain/petitions/petition.ts'
import { petitionOf } from '../../../domain/petitions/evolve-petition.ts'
import { administrator, Case, citizen, manager, officer } from './a-case.ts'

test('a case goes from receipt to publication, and its history says who did what', () => {
  const one = new Case()
  expect(one.petition).toMatchObject({ state: 'received', source: 'phone', kind: 'time', dueOn: '2026-03-16', assignee: null })
  one.must({ type: 'open' }).must({ type: 'classify', kind: 'attitude' })
  one.must({ type: 'assign', to: { id: 'binh', role: 'officer' } }).day('2026-03-05').must({ type: 'answer', words: 'answer' }, officer('binh'))
  one.day('2026-03-06').must({ type: 'close', outcome: 'verifiedUntrue' }, administrator).must({ type: 'publish', words: 'summary' })
  expect(one.petition).toMatchObject({ state: 'closed', kind: 'attitude', assignee: 'binh', closedOn: '2026-03-06', outcome: 'verifiedUntrue', wasLate: false })
  expect(one.petition.publishedAt).not.toBeNull()
  expect(one.events.map(({ type, by }) => `${type} ${by.kind === 'staff' ? by.id : by.kind}`)).toEqual([
    'received citizen', 'opened mai', 'classified mai', 'assigned mai', 'answered binh', 'closed ha', 'published mai',
  ])
})

test('an officer reads and answers only what was given to this officer, and decides nothing', () => {
  const one = new Case().must({ type: 'classify', kind: 'fees' })
  const steps = [{ type: 'open' }, { type: 'answer', words: 'answer' }] as const
  expect(steps.map((step) => one.try(step, officer('binh')))).toEqual(['notYourPetition', 'notYourPetition'])
  one.must({ type: 'assign', to: { id: 'binh', role: 'officer' } })
  expect(steps.map((step) => one.try(step, officer('binh')))).toEqual([null, null])
  expect(steps.map((step) => one.try(step, officer('chi')))).toEqual(['notYourPetition', 'notYourPetition'])
  for (const step of [
    { type: 'classify', kind: 'time' }, { type: 'assign', to: { id: 'binh', role: 'officer' } }, { type: 'setDue', dueOn: '2026-03-20', reason: 'complex' },
    { type: 'close', outcome: 'upheld' }, { type: 'publish', words: 'summary' }, { type: 'unpublish' }, { type: 'reopen' }, { type: 'forget' },
  ] as const) expect([step.type, one.try(step, officer('binh'))]).toEqual([step.type, 'notYourPetition'])
})

test('a citizen takes back the own case, and nobody else can', () => {
  const one = new Case()
  expect(one.try({ type: 'close', outcome: 'withdrawn' }, manager)).toBe('petitionOutcomeUnfit')
  expect(one.try({ type: 'close', outcome: 'upheld' }, citizen)).toBe('notYourPetition')
  one.must({ type: 'close', outcome: 'withdrawn' }, citizen)
  expect(one.try({ type: 'reopen' })).toBe('petitionWithdrawn')
  expect(one.try({ type: 'publish', words: 'summary' })).toBe('petitionWithdrawn')
})

test('nothing is answered before it is classified, closed before it is answered, published before it is closed', () => {
  const one = new Case()
  expect(one.try({ type: 'answer', words: 'answer' })).toBe('petitionUnclassified')
  expect(one.try({ type: 'assign', to: { id: 'mai', role: 'manager' } })).toBe('petitionUnclassified')
  one.must({ type: 'classify', kind: 'time' })
  expect(one.try({ type: 'close', outcome: 'upheld' })).toBe('petitionUnanswered')
  one.must({ type: 'answer', words: 'answer' })
  expect(one.try({ type: 'publish', words: 'summary' })).toBe('petitionOpen')
  one.must({ type: 'close', outcome: 'upheld' })
  expect(one.try({ type: 'publish', words: null })).toBe('nothingToPublish')
  one.must({ type: 'publish', words: 'summary' })
  expect(one.try({ type: 'publish', words: 'summary' })).toBe('petitionPublished')
  expect(['classify', 'answer', 'close'].map((type) => one.try({ type, kind: 'time', outcome: 'partly' } as never)))
    .toEqual(['petitionClosed', 'petitionClosed', 'petitionClosed'])
})

test('a case cannot be given to somebody who is not there', () => {
  expect(new Case().must({ type: 'classify', kind: 'time' }).try({ type: 'assign', to: null })).toBe('notAssignable')
})

test('praise is answered, but it is nothing that could be found untrue', () => {
  const praised = () => new Case().answered('praise')
  expect(answeredOutcomes.filter((outcome) => praised().try({ type: 'close', outcome }) !== null)).toEqual(['verifiedUntrue'])
})

test('an answer can be written again until it is approved, and a closed case can be opened again with a new term', () => {
  const one = new Case().answered().must({ type: 'answer', words: 'answer' }).must({ type: 'close', outcome: 'notUpheld' }).must({ type: 'publish', words: 'summary' })
  one.day('2026-04-01').must({ type: 'reopen' })
  expect(one.petition).toMatchObject({ state: 'classified', dueOn: '2026-04-15', closedOn: null, outcome: null, publishedAt: null, reopened: 1 })
  expect(one.try({ type: 'reopen' })).toBe('petitionOpen')
  expect(one.try({ type: 'close', outcome: 'upheld' })).toBe('petitionUnanswered')
})

test('what was published is taken back when it must not be read', () => {
  const one = new Case().closed().must({ type: 'publish', words: 'summary' }).must({ type: 'unpublish' })
  expect(one.petition.publishedAt).toBeNull()
  expect(one.try({ type: 'unpublish' })).toBe('petitionNotPublished')
})

test('a due date is moved with a reason, while it holds, and never to a day that is over', () => {
  const one = new Case().day('2026-03-10')
  const move = (dueOn: string) => one.try({ type: 'setDue', dueOn, reason: 'otherAgency' })
  expect(move('2026-03-09')).toBe('dueDateUnfit')
  expect(move('2026-03-16')).toBe('dueDateUnfit')
  expect(move('2027-03-04')).toBe('dueDateUnfit')
  expect(move('2026-03-24')).toBeNull()
  expect(one.petition).toMatchObject({ dueOn: '2026-03-24', moved: 1 })
  one.day('2026-03-25')
  expect(move('2026-04-24')).toBe('dueDatePast')
})

test('the citizen and the clock have the personal data forgotten, and a second time there is none', () => {
  const one = new Case()
  expect(one.must({ type: 'forget' }, citizen).petition.isForgotten).toBe(true)
  expect(one.try({ type: 'forget' }, { kind: 'system' })).toBe('petitionForgotten')
  expect(new Case().closed().must({ type: 'forget' }, { kind: 'system' }).petition.isForgotten).toBe(true)
})

test('facts without a receipt are no case', () => {
  expect(petitionOf([])).toBeNull()
  expect(petitionOf(new Case().answered().events.slice(1))).toBeNull()
})
