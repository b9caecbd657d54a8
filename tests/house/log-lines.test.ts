import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.join(__dirname, '../..')
const levels = ['error', 'warn', 'info', 'debug']

/** Every line that the code can log, as "level | line"; a text that is made elsewhere stands by its name. */
function saidIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const said: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) said.push(...saidBy(node, node.expression))
    ts.forEachChild(node, look)
  }
  look(source)
  return said
}

function saidBy({ arguments: given }: ts.CallExpression, { name, expression }: ts.PropertyAccessExpression): string[] {
  const last = given.at(-1)
  if (!levels.includes(name.text) || !/log$/i.test(expression.getText()) || last === undefined) return []
  return [`${name.text} | ${ts.isStringLiteral(last) ? last.text : last.getText()}`]
}

test('every line that the server can log stands in the table, with its level and what to do, and no other', () => {
  const files = readdirSync(path.join(root, 'server'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const said = new Set(files.flatMap((name) => saidIn(path.join(root, 'server', name))))
  const rows = readFileSync(path.join(root, 'docs/log-lines.md'), 'utf8').split('\n').flatMap((line) => {
    const [, level = '', text = ''] = /^\| (\w+) \| (.+?) \| .+ \|$/.exec(line) ?? []
    return levels.includes(level) ? [`${level} | ${text}`] : []
  })
  expect(said.size).toBeGreaterThan(30)
  expect(rows.sort()).toEqual([...said].sort())
})
