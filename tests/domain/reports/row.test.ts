import fc from 'fast-check'
import type { Target } from '../../../domain/office.ts'
import { figureIds, figuresOfRows, type FigureId } from '../../../domain/reports/figures.ts'
import { notesIn } from '../../../domain/reports/notes-of.ts'
import { rowOf } from '../../../domain/reports/row.ts'
import { signingRefusal } from '../../../domain/reports/signing.ts'
import type { Sources } from '../../../domain/reports/sources.ts'
import { mergeWholes, procedureCounts } from '../../../domain/reports/whole.ts'
import { addDuration, noDurations } from '../../../domain/statistics/distribution.ts'
import { emptyCell, type Cell } from '../../../domain/statistics/cell.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const target = (more: Partial<Target> & Pick<Target, 'kpi' | 'limit'>): Target => ({ from: '2022-01-01', to: null, source: 'x', ...more })
const plain: Sources = { dates: year, cell: emptyCell, partOf: () => null, targets: [], level: 'commune', fewestRatings: 0, isPart: false, whole: null }

function waited(...seconds: number[]): Cell {
  return { ...emptyCell, durations: { wait: seconds.reduce((all, one) => addDuration(all, one * 1000), noDurations) } }
}

function rated(levels5: readonly number[], levels3: readonly number[] = []): Cell {
  return { ...emptyCell, tallies: { '5|tablet|received': levels5, ...levels3.length === 0 ? {} : { '3|phone|received': levels3 } } }
}

function figure(id: FigureId, sources: Partial<Sources>) {
  const [found] = rowOf('all', null, [id], { ...plain, ...sources }).figures
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

const procedure = (id: string, more: object) => ({ id, name: { vi: id, en: id }, service: 's', ...more })

test('a mean wait of exactly the limit keeps it, and one second more does not', () => {
  const targets = [target({ kpi: 'waitPerTransaction', limit: 900 })]
  expect(figure('waitMean', { targets, cell: waited(600, 1200) })).toMatchObject({ value: 900, n: 2, met: true, target: { limit: 900, source: 'x' } })
  expect(figure('waitMean', { targets, cell: waited(600, 1202) })).toMatchObject({ value: 901, met: false })
  expect(figure('waitMean', { targets })).toMatchObject({ value: null, n: 0, met: null })
})

test('how many waited at most the limit is shown and not judged', () => {
  const targets = [target({ kpi: 'waitPerTransaction', limit: 900 })]
  expect(figure('waitWithinLimit', { targets, cell: waited(600, 1200) })).toMatchObject({ value: 0.5, n: 2, met: null, target: { limit: 900 } })
  expect(figure('waitWithinLimit', { cell: waited(600) })).toMatchObject({ value: null, target: null })
})

test('a target that changed within the period judges the part in which it held', () => {
  const targets = [target({ kpi: 'waitPerTransaction', limit: 900, to: '2026-06-30' }), target({ kpi: 'waitPerTransaction', limit: 600, from: '2026-07-01' })]
  const partOf: Sources['partOf'] = ({ from }) => from === '2026-01-01' ? waited(800) : waited(700)
  expect(figure('waitMean', { targets, cell: waited(800, 700), partOf })).toMatchObject({
    value: 750, met: false, target: { limit: 600 }, notes: ['arithmeticMean', 'servedOnly', 'targetChanged'],
    parts: [{ from: '2026-01-01', to: '2026-06-30', value: 800, met: true }, { from: '2026-07-01', to: '2026-12-31', value: 700, met: false }],
  })
  expect(figure('waitMean', { targets, cell: waited(700) })).not.toHaveProperty('parts')
})

test('less than thirty minutes of handling is never a fault, however the clause is read', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1800 }), fc.constantFrom('information', 'meanAtMost'), (seconds, reading) => {
    const cell = { ...emptyCell, durations: { processing: addDuration(noDurations, seconds * 1000) } }
    const { met, target: shown } = figure('processingMean', { cell, targets: [target({ kpi: 'processing', limit: 1800, reading })] })
    expect([met, shown?.reading]).toEqual([reading === 'information' ? null : true, reading])
  }))
})

test('nobody rated is no rate of nought', () => {
  expect(figure('satisfaction5', {})).toMatchObject({ value: null, n: 0, met: null, notes: ['notSipas', 'noRatings'] })
})

test('94.95 % is less than 95 %, whatever it is rounded to', () => {
  const targets = [target({ kpi: 'satisfaction', limit: 0.95 })]
  expect(figure('satisfaction5', { targets, cell: rated([0, 0, 101, 899, 1000]) })).toMatchObject({ value: 0.9495, met: false })
  expect(figure('satisfaction5', { targets, cell: rated([0, 0, 100, 900, 1000]) })).toMatchObject({ value: 0.95, met: true })
})

test('of two scales neither is held against the target, and they are never one percentage', () => {
  const sources = { targets: [target({ kpi: 'satisfaction', limit: 0.95 })], cell: rated([0, 0, 0, 20, 20], [20, 0, 20]) }
  expect(figure('satisfaction5', sources)).toMatchObject({ value: 1, n: 40, met: null, notes: ['notSipas', 'twoScales'], levels: [0, 0, 0, 20, 20] })
  expect(figure('satisfaction3', sources)).toMatchObject({ value: 0.5, n: 40, met: null })
  expect(figure('ratings', sources).value).toBe(80)
})

test('few ratings of one person tell how many there were, and nothing else', () => {
  const few = figure('satisfaction5', { cell: rated([4, 0, 0, 0, 0]), fewestRatings: 5 })
  expect(few).toMatchObject({ value: null, n: 4, notes: ['notSipas', 'fewRatings'] })
  expect(few).not.toHaveProperty('levels')
})

test('a share of procedures is held against the target of its own denominator', () => {
  const procedures = procedureCounts([procedure('a', { onTheSpot: true, frequent: true }), procedure('b', { onTheSpot: false }), procedure('c', {})])
  const petitions = { received: 0, carriedOver: 0, closed: 0, onTime: 0, late: 0, overdue: 0 }
  const sources = { whole: { procedures, petitions, evaluation: null }, targets: [target({ kpi: 'onTheSpotShare', limit: 1, denominator: 'frequent' })] }
  expect(figure('onTheSpotShareAll', sources)).toMatchObject({ value: 1 / 3, n: 3, target: null, met: null, notes: ['allProcedures'] })
  expect(figure('onTheSpotShareFrequent', sources)).toMatchObject({ value: 1, n: 1, met: true, target: { limit: 1 } })
  expect(figure('onTheSpotShareAll', {})).toMatchObject({ value: null, n: null, notes: ['allProcedures', 'notFlagged'] })
})

test('where there is nothing to say, a note says why', () => {
  const petitions = { received: 0, carriedOver: 0, closed: 0, onTime: 0, late: 0, overdue: 0 }
  const whole = { procedures: procedureCounts([procedure('a', { onTheSpot: true })]), petitions, evaluation: null }
  expect(figure('onTheSpotShareFrequent', { whole })).toMatchObject({ value: null, n: 0, notes: ['frequentProcedures', 'noneFrequent'] })
  expect(figure('evaluationPoints', { whole })).toMatchObject({ value: null, notes: ['notPublished'] })
  expect(figure('evaluationPoints', { whole: { ...whole, evaluation: { points: 17.5, forms: 9 } } })).toMatchObject({ value: 17.5, n: 9, notes: [] })
})

test('procedures of which nobody has said anything have no share, and offices add up their counts', () => {
  expect(procedureCounts([procedure('a', {}), procedure('b', {})])).toBeNull()
  const office = (received: number, procedures: ReturnType<typeof procedureCounts>) =>
    ({ procedures, petitions: { received, carriedOver: 1, closed: 2, onTime: 1, late: 1, overdue: 0 }, evaluation: { points: 17, forms: 3 } })
  const flagged = procedureCounts([procedure('a', { onTheSpot: true })])
  expect(mergeWholes([office(2, flagged), office(3, flagged), office(4, null)])).toEqual({
    petitions: { received: 9, carriedOver: 3, closed: 6, onTime: 3, late: 3, overdue: 0 },
    procedures: { all: 2, allOnTheSpot: 2, frequent: 0, frequentOnTheSpot: 0 }, evaluation: null,
  })
})

test('a row of people or counters says nothing of those who were never called, nor of feedback', () => {
  for (const by of ['officer', 'counter', 'staffType'] as const) {
    expect(figuresOfRows(by)).not.toEqual(expect.arrayContaining(['issued']))
    expect(figuresOfRows(by)).toEqual(expect.arrayContaining(['served', 'waitMean', 'satisfaction5']))
  }
  expect(figuresOfRows('service')).not.toEqual(expect.arrayContaining(['feedbackReceived']))
  expect(figuresOfRows('unit')).toEqual(figureIds)
})

test('the notes of a report are those of its figures, each once', () => {
  const row = rowOf('all', null, figureIds, plain)
  const notes = notesIn([row, row])
  expect(notes).toHaveLength(new Set(row.figures.flatMap((one) => one.notes)).size)
  expect(rowOf('s', null, ['visitWaitMean'], { ...plain, isPart: true }).figures[0]?.notes).toContain('visitAtItsEnd')
})

test('a report is signed once it is over, as it was seen, and again only when it has changed', () => {
  const signing = { isOver: true, seen: 'a', computed: 'a', signed: null }
  expect([signingRefusal(signing), signingRefusal({ ...signing, signed: 'b' })]).toEqual([null, null])
  expect(signingRefusal({ ...signing, isOver: false })).toBe('periodNotOver')
  expect(signingRefusal({ ...signing, seen: 'b' })).toBe('figuresChanged')
  expect(signingRefusal({ ...signing, signed: 'a' })).toBe('alreadyApproved')
})
