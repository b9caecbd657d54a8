import { readAddress } from '../../../client-petition/address.ts'
import { nextStepOf, otherStepsOf } from '../../../client-manager/petitions/next-step.ts'

const at = (pathname: string, search = '', hash = '') => readAddress({ pathname, search, hash })

test('the address says whether a case is followed or written, for which office and about which ticket', () => {
  expect(at('/p/abc-1.x_Y-')).toEqual({ page: 'follow', link: 'abc-1.x_Y-' })
  expect(at('/petition')).toEqual({ page: 'form', office: null, ticket: null })
  expect(at('/petition', '?office=demo')).toEqual({ page: 'form', office: 'demo', ticket: null })
  expect(at('/petition', '', '#demo/2026-11-20/A001/mac')).toEqual({ page: 'form', office: 'demo', ticket: 'demo/2026-11-20/A001/mac' })
  expect(at('/petition', '?office=demo', '#nonsense')).toEqual({ page: 'form', office: 'demo', ticket: null })
})

const aCase = { state: 'received', isPublished: false, outcome: null, isForgotten: false, isOverdue: false, source: 'phone' } as const

test('a case always offers the one next step, and moves no due date that is over', () => {
  expect((['received', 'classified', 'assigned', 'answered', 'closed'] as const).map((state) => nextStepOf({ ...aCase, state })))
    .toEqual(['classify', 'assign', 'answer', 'close', 'publish'])
  expect(nextStepOf({ ...aCase, state: 'closed', outcome: 'withdrawn' })).toBeNull()
  expect(otherStepsOf({ ...aCase, isOverdue: true })).toEqual(['classify', 'forget'])
  expect(otherStepsOf({ ...aCase, state: 'closed', outcome: 'upheld', isPublished: true, isForgotten: true })).toEqual(['unpublish', 'reopen'])
  expect(otherStepsOf({ ...aCase, state: 'closed', outcome: 'withdrawn', isForgotten: true })).toEqual([])
})
