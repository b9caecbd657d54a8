import type { Models } from './models.ts'

/** What the database's clock says, milliseconds. Asked of the secrets, of which there are always some: an empty collection answers nothing. */
export async function databaseTime({ secrets }: Pick<Models, 'secrets'>): Promise<number> {
  const [told] = await secrets.aggregate<{ now: Date }>([{ $limit: 1 }, { $project: { _id: 0, now: '$$NOW' } }])
  if (told === undefined) throw new Error('the database does not tell its time')
  return told.now.getTime()
}
