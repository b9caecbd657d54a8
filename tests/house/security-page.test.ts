import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(__dirname, '../..')

/** What stands in code marks and is a path of this project. */
function filesIn(page: string): string[] {
  const marked = [...readFileSync(path.join(root, page), 'utf8').matchAll(/`([^`\s]+)`/g)].map(([, text = '']) => text)
  return [...new Set(marked.filter((text) => /^[\w.-]+(\/[\w.-]+)+\/?$/.test(text) || text === 'package-lock.json'))]
}

test.each(['docs/security.md', 'docs/privacy.md'])('every file that %s calls upon is there', (page) => {
  const files = filesIn(page)
  expect(files.length).toBeGreaterThan(5)
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})

/** The lines of the checklist: what stands in the column of the numbers, and the whole line. */
function checklist(): { readonly ids: string, readonly line: string }[] {
  const lines = readFileSync(path.join(root, 'docs/security.md'), 'utf8').split('\n')
  return lines.filter((line) => /^\| \d/.test(line)).map((line) => ({ ids: line.split('|')[1]?.trim() ?? '', line }))
}

interface Published { readonly levels: Readonly<Record<'1' | '2' | '3', readonly string[]>> }

const { levels } = JSON.parse(readFileSync(path.join(root, 'tests/house/asvs-5.0-ids.json'), 'utf8')) as Published
const partsOf = (id: string) => id.split('.').map(Number)
const compared = (one: string, other: string) => partsOf(one).map((part, at) => part - (partsOf(other)[at] ?? 0)).find((by) => by !== 0) ?? 0
const published = [...levels[1], ...levels[2], ...levels[3]].sort(compared)
const advanced = new Set(levels[3])

/** "1.2.1–1.2.3, 1.2.10 (L3)": the first and the last number of each part. */
function spansIn(ids: string): { readonly from: string, readonly to: string, readonly isAdvanced: boolean }[] {
  return ids.split(', ').map((part) => {
    const [, from = '', to = from, mark] = /^(\d+\.\d+\.\d+)(?:–(\d+\.\d+\.\d+))?( \(L3\))?$/.exec(part) ?? []
    return { from, to, isAdvanced: mark !== undefined }
  })
}

/** The published numbers that a line answers; those of level 3 only where it says so. */
function answered(ids: string): string[] {
  return spansIn(ids).flatMap(({ from, to, isAdvanced }) =>
    published.filter((id) => advanced.has(id) === isAdvanced && compared(from, id) <= 0 && compared(id, to) <= 0))
}

test('every line of the checklist names at least one file', () => {
  const lines = checklist().map(({ line }) => line)
  expect(lines.length).toBeGreaterThan(80)
  expect(lines.filter((line) => !/\| `[^|]+\|$/.test(line))).toEqual([])
})

test('every published requirement of levels 1 and 2 has exactly one line, and no line answers what is not published', () => {
  const lines = checklist().map(({ ids }) => ids)
  const wrong = lines.flatMap((ids) => spansIn(ids)).filter(({ from, to, isAdvanced }) =>
    !published.includes(from) || !published.includes(to) || partsOf(from)[0] !== partsOf(to)[0] || advanced.has(from) !== isAdvanced || advanced.has(to) !== isAdvanced)
  expect(wrong).toEqual([])
  const [first, second, third] = [levels[1], levels[2], levels[3]].map((ids) => ids.length)
  expect([first, second, third]).toEqual([70, 183, 92])
  const all = lines.flatMap(answered).filter((id) => !advanced.has(id))
  expect(all.sort(compared)).toEqual([...levels[1], ...levels[2]].sort(compared))
})

test.each([
  ['1.2.1–1.2.3', ['1.2.1', '1.2.2', '1.2.3']], ['1.2.4, 1.2.10 (L3)', ['1.2.4', '1.2.10']], ['1.2.9–1.3.2', ['1.2.9', '1.3.1', '1.3.2']],
])('a line for "%s" answers %j', (ids, numbers) => {
  expect(answered(ids)).toEqual(numbers)
})
