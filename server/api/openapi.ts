import { z } from 'zod'
import { apiTable, type ApiName } from '../../contract/api.ts'
import { codes } from '../../contract/refusals.ts'
import { scopes } from '../../domain/programs.ts'

type Json = Readonly<Record<string, unknown>>

/** The interface for programs as an OpenAPI 3.1 document, made of the schemas that the server itself reads and answers by. */
export function openApiDocument(): Json {
  const names = Object.keys(apiTable) as ApiName[]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lượt', version: '1',
      description: `Read only. A key needs the scope that a path names, one of ${scopes.join(', ')}, and sees its own offices only.`,
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    paths: Object.fromEntries(names.map((name) => [apiTable[name].path, { get: operation(name) }])),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Refusal: schemaOf(z.object({ code: z.enum(codes) }), 'output') },
    },
  }
}

function operation(name: ApiName): Json {
  const { summary, scope, path, query, answer } = apiTable[name]
  return {
    operationId: name, summary, ...scope === null ? {} : { description: `Scope: ${scope}` },
    parameters: [...pathParameters(path), ...queryParameters(query)],
    responses: {
      200: { description: 'The answer.', content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
      ...Object.fromEntries(Object.entries(refusals).map(([status, description]) => [status, refusal(description)])),
    },
  }
}

const refusals = {
  400: 'The query cannot be read.', 401: 'No key, or one that is wrong or revoked.', 403: 'The key lacks the scope.',
  404: 'No such office for this key, or no such day.', 429: 'Too many questions: ask again later.',
} as const

function refusal(description: string): Json {
  return { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } }
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    ({ name, in: 'path', required: true, schema: { type: 'string', ...name === 'date' ? { format: 'date' } : {} } }))
}

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { properties?: Record<string, Json>, required?: readonly string[] }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, { io })
  return plain
}
