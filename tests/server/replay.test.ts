import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { figuresOfRows } from '../../tools/replay/figures.ts'
import { play } from '../../tools/replay/play.ts'
import { difference } from '../../tools/replay/print.ts'
import { readRecord } from '../../tools/replay/record.ts'
import { scriptOf } from '../../tools/replay/script.ts'

const header = 'joined,service,priority,outcome,called,finished,server'
const saturday = join(import.meta.dirname, '../records/1999-08-28.csv')

test('the system computes the figures of a recorded day to the second, whatever the order of its rows', async () => {
  const rows = readRecord(await readFile(saturday, 'utf8'))
  const { system, calls } = await play(rows.toReversed())
  const file = figuresOfRows(rows)
  expect(difference(system, file)).toBe(0)
  expect(system['all']).toMatchObject({ tickets: 94, served: 87, left: 7 })
  expect(Object.keys(system).sort()).toEqual(Object.keys(file).sort())
  expect(calls).toBe(87)
})

test('people who are served past midnight, in no time at all, or by one server at once, are counted as recorded', async () => {
  const rows = readRecord([
    header,
    '1999-08-02T23:50:00,PS,0,served,1999-08-02T23:55:00,1999-08-03T00:20:00,ANA',
    '1999-08-02T23:51:00,PS,1,served,1999-08-02T23:56:00,1999-08-03T00:01:00,ANA',
    '1999-08-02T23:52:00,all at once,0,served,1999-08-02T23:52:00,1999-08-02T23:52:00,B/2',
    '1999-08-03T00:10:00,PS,0,left,1999-08-03T00:40:00,,',
    '',
  ].join('\r\n'))
  const { system } = await play(rows)
  expect(difference(system, figuresOfRows(rows))).toBe(0)
  expect(system['PS']).toEqual({ tickets: 3, served: 2, left: 1, averageWait: 300, medianWait: 300, p90Wait: 300, averageService: 900 })
})

test('a counter holds one ticket at a time: a server whose services overlap gets a second counter', () => {
  const rows = readRecord([
    header,
    '1999-08-02T09:00:00,PS,0,served,1999-08-02T09:00:00,1999-08-02T09:10:00,ANA',
    '1999-08-02T09:00:00,PS,0,served,1999-08-02T09:05:00,1999-08-02T09:06:00,ANA',
    '1999-08-02T09:00:00,PS,0,served,1999-08-02T09:10:00,1999-08-02T09:12:00,ANA',
  ].join('\n'))
  expect(scriptOf(rows).seats.map(({ label }) => label)).toEqual(['ANA', 'ANA 2'])
})

test.each([
  ['a,b\n', 'line 1: the column joined is missing'],
  [`${header}\n`, 'the record has no rows'],
  [`${header}\nyesterday,PS,0,left,1999-08-02T09:00:00,,`, 'line 2: joined and called must be times such as 1999-08-02T06:55:49'],
  [`${header}\n1999-08-02T09:00:01,PS,0,left,1999-08-02T09:00:00,,`, 'line 2: called before it joined'],
  [`${header}\n1999-08-02T09:00:00,PS,0,lost,1999-08-02T09:00:00,,`, 'line 2: the outcome is neither served nor left: lost'],
  [`${header}\n1999-08-02T09:00:00,PS,0,served,1999-08-02T09:00:00,,ANA`, 'line 2: a served row must be finished at a time not before it was called'],
])('a record that is none is refused with its line: %#', (text, why) => {
  expect(() => readRecord(text)).toThrow(why)
})
