import { Router, type Request, type Response } from 'express'
import { apiTable, type ApiName } from '../../contract/api.ts'
import type { Code } from '../../contract/refusals.ts'
import { LocalDate } from '../../contract/texts.ts'
import type { Office } from '../../domain/office.ts'
import { openApiDocument } from '../api/openapi.ts'
import type { ApiKeyRecord } from '../store/api-schemas.ts'
import { apiKeyOf, withApiKey, type KeyParts } from './api-key.ts'
import { refuseWith } from './refusal.ts'
import { answers, type AnswerParts } from './v1-answers.ts'

type Path = Partial<Record<'office' | 'date', string>>
/** One answer, once its query was read by the schema of its own route. */
type AnyAnswer = (asked: { offices: readonly string[], office: Office | null, date: string, query: unknown }, parts: AnswerParts) => Promise<object>

/** The interface for programs, as the table in the contract has it: with a key, read only, without a session. */
export function v1Routes(parts: AnswerParts & KeyParts): Router {
  const router = Router()
  let document: object | null = null
  router.get('/openapi.json', (_request, response) => { response.json(document ??= openApiDocument()) })
  router.use(withApiKey(parts))
  for (const name of Object.keys(apiTable) as ApiName[]) {
    const { path } = apiTable[name]
    router.get(path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request: Request<Path>, response: Response) => {
      const answer = await answerTo(name, request, response, parts)
      if ('refusal' in answer) refuseWith(response, answer.refusal)
      else response.json(answer.answer)
    })
  }
  return router
}

type Answered = { readonly answer: object } | { readonly refusal: Code }

async function answerTo(name: ApiName, { params, query }: Request<Path>, response: Response, parts: AnswerParts): Promise<Answered> {
  const key = apiKeyOf(response)
  const office = officeAt(params, key, parts)
  const parsed = apiTable[name].query.safeParse(query)
  if (!mayAsk(name, key)) return { refusal: 'notAllowed' }
  if (office === undefined) return { refusal: 'unknownOffice' }
  if (!parsed.success || !isDate(params.date)) return { refusal: 'invalidInput' }
  // Table and answers have the same names; which query belongs to which answer only the names say.
  const ask = answers[name] as AnyAnswer
  const answer = await ask({ offices: key.offices, office, date: params.date ?? '', query: parsed.data }, parts)
  return 'refusal' in answer ? answer as { refusal: Code } : { answer }
}

function mayAsk(name: ApiName, { scopes }: ApiKeyRecord): boolean {
  const { scope } = apiTable[name]
  return scope === null || scopes.includes(scope)
}

/** The office that a path names, null where it names none. Of one that is not the key's, nobody learns that it exists. */
function officeAt({ office: named }: Path, { offices: own }: ApiKeyRecord, { offices }: AnswerParts): Office | null | undefined {
  if (named === undefined) return null
  return own.includes(named) ? offices.settingsOf(named) ?? undefined : undefined
}

function isDate(date: string | undefined): boolean {
  return date === undefined || LocalDate.safeParse(date).success
}
