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

test('every line of the checklist names at least one file', () => {
  const lines = readFileSync(path.join(root, 'docs/security.md'), 'utf8').split('\n').filter((line) => /^\| \d/.test(line))
  expect(lines.length).toBeGreaterThan(80)
  expect(lines.filter((line) => !/\| `[^|]+\|$/.test(line))).toEqual([])
})
