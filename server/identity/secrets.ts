import type { Models } from '../store/models.ts'
import { newToken } from './tokens.ts'

/** A secret of this installation, made once and kept in the database so that every process has the same. */
export async function secretNamed({ secrets }: Pick<Models, 'secrets'>, name: string): Promise<string> {
  const kept = await secrets.findOneAndUpdate(
    { _id: name }, { $setOnInsert: { value: newToken() } }, { upsert: true, returnDocument: 'after' },
  ).lean()
  return kept.value
}
