import { randomUUID } from 'node:crypto'
import { z, type ZodType } from 'zod'
import type { Chance } from './chance.ts'
import { nonsense, oddities, oddWord } from './nonsense.ts'

/** As much of JSON Schema as the contract's schemas need. */
interface Schema {
  readonly type?: string, readonly const?: unknown, readonly enum?: readonly unknown[], readonly pattern?: string, readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>, readonly required?: readonly string[], readonly items?: Schema | boolean
  readonly anyOf?: readonly Schema[], readonly oneOf?: readonly Schema[], readonly minimum?: number, readonly maximum?: number
}

/** Words that mean something in the offices that are fuzzed: most of them get past the first door. */
const words = ['ho-tich', 'dat-dai', 'dong', 'tu-60', 'khai-sinh', '1', '2', '3', '4', 'office', 'other', 'A001', 'A002', 'L001', 'x']

const known = new WeakMap<ZodType, Schema>()

/** Something that a schema of the contract lets pass, or nearly. */
export function wellMade(schema: ZodType, chance: Chance): unknown {
  const described = known.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  known.set(schema, described)
  return valueOf(described, chance, 0)
}

/** The same with something wrong in it. */
export function mutated(value: unknown, chance: Chance): unknown {
  if (chance.happens(0.25) || typeof value !== 'object' || value === null) return chance.one(oddities)
  if (Array.isArray(value)) return value.length === 0 ? [nonsense(chance)] : value.map((part: unknown) => chance.happens(0.5) ? mutated(part, chance) : part)
  return mutatedObject(value as Readonly<Record<string, unknown>>, chance)
}

/** With one part changed, taken away, or too many. */
function mutatedObject(value: Readonly<Record<string, unknown>>, chance: Chance): object {
  const names = Object.keys(value)
  if (names.length === 0 || chance.happens(0.2)) return { ...value, [oddWord(chance)]: nonsense(chance) }
  const name = chance.one(names)
  const others = Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))
  return chance.happens(0.2) ? others : { ...others, [name]: mutated(value[name], chance) }
}

function valueOf(schema: Schema, chance: Chance, depth: number): unknown {
  const choices = schema.anyOf ?? schema.oneOf
  if ('const' in schema) return schema.const
  if (schema.enum !== undefined) return chance.one(schema.enum)
  if (choices !== undefined) return valueOf(chance.one(choices), chance, depth + 1)
  return ofType(schema, chance, depth)
}

function ofType(schema: Schema, chance: Chance, depth: number): unknown {
  switch (schema.type) {
    case 'object': return objectOf(schema, chance, depth)
    case 'array': return arrayOf(schema, chance, depth)
    case 'string': return textOf(schema, chance)
    case 'integer':
    case 'number': return numberOf(schema, chance)
    case 'boolean': return chance.happens(0.5)
    case 'null': return null
    default: return chance.one(words)
  }
}

function objectOf({ properties = {}, required = [] }: Schema, chance: Chance, depth: number): object {
  const named = Object.entries(properties).filter(([name]) => required.includes(name) || chance.happens(0.5))
  return Object.fromEntries(named.map(([name, schema]) => [name, valueOf(schema, chance, depth + 1)]))
}

function arrayOf({ items }: Schema, chance: Chance, depth: number): unknown[] {
  if (typeof items !== 'object' || depth > 6) return []
  return Array.from({ length: chance.number(3) }, () => valueOf(items, chance, depth + 1))
}

/** By what stands in a pattern, a text that is like what it asks for; the more particular before what is part of it. */
const likenesses: readonly (readonly [string, (chance: Chance) => string])[] = [
  ['A-Za-z0-9', (chance) => chance.one(words)],
  ['[0-9a-f]{64}', (chance) => chance.one(['0', 'a', 'f']).repeat(64)],
  ['[a-z0-9]', (chance) => `ten-${String(chance.number(1_000_000))}`],
  ['Q[1-4]', (chance) => chance.one(['2026-Q4', '2026-Q3', '2026-11', '2026'])],
  ['\\d{4}-(0[1-9]', (chance) => chance.one(['2026-11', '2026-10', '2027-01'])],
  ['^\\d{6}$', (chance) => String(chance.number(1_000_000)).padStart(6, '0')],
  ['^\\d{4}$', (chance) => String(chance.number(10_000)).padStart(4, '0')],
  ['[A-Z]{1,2}\\d', (chance) => chance.one(['A001', 'A002', 'A010', 'L001'])],
  ['[A-Z]', (chance) => chance.one(['A', 'L', 'B', 'AB'])],
  [':[0-5]', (chance) => chance.one(['07:30', '17:30', '23:59'])],
]

/** By what a text is said to be. */
const formats: Readonly<Record<string, (chance: Chance) => string>> = {
  uuid: () => randomUUID(),
  date: (chance) => chance.one([new Date().toISOString().slice(0, 10), '2026-11-20', '2026-11-19', '2026-12-31', '2026-10-01']),
  uri: () => 'https://example.org/',
}

function textOf({ pattern = '', format = '' }: Schema, chance: Chance): string {
  const likeness = Object.hasOwn(formats, format) ? formats[format] : likenesses.find(([part]) => pattern.includes(part))?.[1]
  return likeness === undefined ? chance.one(words) : likeness(chance)
}

function numberOf({ minimum = 0, maximum = 10_000 }: Schema, chance: Chance): number {
  return chance.happens(0.7) ? Math.min(maximum, minimum + chance.number(10)) : minimum + chance.number(Math.min(maximum - minimum, 1e9) + 1)
}
