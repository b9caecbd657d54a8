import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApiDocument } from '../server/api/openapi.ts'

/** `npm run openapi`: writes the interface for programs, as the server serves it at /api/v1/openapi.json. */
writeFileSync(join(import.meta.dirname, '../docs/openapi.json'), `${JSON.stringify(openApiDocument(), null, 2)}\n`)
