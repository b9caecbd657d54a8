import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { statesPage } from './page.ts'

// `npm run states`: writes docs/states.md anew
writeFileSync(path.join(import.meta.dirname, '../../docs/states.md'), statesPage())
