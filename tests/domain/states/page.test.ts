import { readFileSync } from 'node:fs'
import path from 'node:path'
import { refusalCodes } from '../../../domain/refusals.ts'
import { particular } from '../../../tools/states/particular.ts'
import { counterTable, dayTable, ticketTable, whoTable } from '../../../tools/states/tables.ts'
import { statesPage } from '../../../tools/states/page.ts'

test('docs/states.md is what `npm run states` writes', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../docs/states.md'), 'utf8')
  expect(page).toBe(statesPage())
})

test('every "no" of the domain has its place in a table', () => {
  const tables: readonly Readonly<Record<string, Readonly<Record<string, string>>>>[] = [ticketTable, counterTable, whoTable, dayTable]
  const cells = tables.flatMap((table) => Object.values(table).flatMap((row) => Object.values(row)))
  const said = new Set<string>([...cells, ...particular.map(([, code]) => code)])
  expect(refusalCodes.filter((code) => !said.has(code))).toEqual([])
})

test('the page shows every cell as a state or as a code, and none empty', () => {
  const rows = statesPage().split('\n').filter((line) => line.startsWith('| `'))
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.filter((line) => line.includes('|  |') || line.includes('undefined'))).toEqual([])
})
