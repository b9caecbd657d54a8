import { nextStep } from '../../../client-counter/next-step.ts'
import { byUse, isHandFree, possibleActions } from '../../../client-counter/possible-actions.ts'
import { aCounter, inHand, officer } from './a-counter.ts'

describe('the next natural thing', () => {
  test.each([
    ['a free hand and somebody waiting is to call next', aCounter(), 'callNext'],
    ['a free hand and nobody waiting is to wait', aCounter({ next: null, waiting: [], waitingCount: 0 }), 'wait'],
    ['a called ticket is to start', aCounter({ inHand: inHand('called') }), 'start'],
    ['a ticket being served is to finish', aCounter({ inHand: inHand('serving') }), 'finish'],
    ['a paused counter is to go on', aCounter({ status: 'paused' }), 'resume'],
    ['a closed counter is to open it', aCounter({ status: 'closed', officer: null }), 'open'],
    ['a colleague\'s counter is to choose another', aCounter({ officer: { id: 'mai', name: 'Mai' } }), 'notMine'],
    ['a closed day is nothing, whatever the counter says', aCounter({ closed: true, inHand: inHand('serving') }), 'dayClosed'],
  ] as const)('at %s', (_, view, step) => {
    expect(nextStep(view, officer)).toBe(step)
  })
})

describe('what else may be done', () => {
  const actionsAt = (view: ReturnType<typeof aCounter>) => [...possibleActions(view, officer)].sort()
  const always = ['handOver', 'issue', 'prioritise']
  const and = (...more: string[]) => [...always, ...more].sort()

  test('a called ticket can be called again, missed or transferred, but not put on hold', () => {
    expect(actionsAt(aCounter({ inHand: inHand('called') }))).toEqual(and('recall', 'miss', 'transfer'))
  })

  test('a ticket being served can be finished otherwise, continued, held or transferred, but not missed', () => {
    expect(actionsAt(aCounter({ inHand: inHand('serving') }))).toEqual(and('finishAs', 'continue', 'hold', 'transfer'))
  })

  test('a counter pauses and closes only with a free hand', () => {
    expect(actionsAt(aCounter())).toEqual(and('callGiven', 'pause', 'close'))
    expect(actionsAt(aCounter({ status: 'paused' }))).toEqual(and('close'))
  })

  test('nobody can be given priority where nobody waits', () => {
    expect(actionsAt(aCounter({ waiting: [], waitingCount: 0, next: null }))).not.toContain('prioritise')
  })

  test('taking somebody up without a number is at hand while the hand is free, and stands back while it is not', () => {
    const use = (view: ReturnType<typeof aCounter>) => byUse(possibleActions(view, officer))
    expect(use(aCounter())).toEqual({ often: ['callGiven', 'issue', 'pause'], seldom: ['prioritise', 'handOver', 'close'] })
    expect(use(aCounter({ inHand: inHand('serving') })))
      .toEqual({ often: ['finishAs', 'continue', 'hold', 'transfer'], seldom: ['issue', 'prioritise', 'handOver'] })
  })

  test('at a colleague\'s counter and on a closed day nothing may be done', () => {
    expect(actionsAt(aCounter({ officer: null }))).toEqual([])
    expect(actionsAt(aCounter({ closed: true }))).toEqual([])
  })

  test('a held ticket is taken up only with a free hand at an open counter', () => {
    expect(isHandFree(aCounter({ next: null }), officer)).toBe(true)
    expect(isHandFree(aCounter({ inHand: inHand('called') }), officer)).toBe(false)
    expect(isHandFree(aCounter({ status: 'paused' }), officer)).toBe(false)
  })
})
