import type { BusyHall } from './busy-hall.ts'
import { lookInto, readAtRest, type Kept } from './data-folder.ts'
import { brokenPromises, brokenWord, untold } from './what-must-hold.ts'

/** While everybody goes on: what was answered up to now is there, and the ledger is as it must be. */
export async function expectNothingLost({ account, place }: BusyHall): Promise<Kept> {
  const database = await lookInto(place.dataFolder)
  try {
    const told = account.told()
    const kept = await database.read()
    expect(brokenWord(told, kept)).toEqual([])
    expect(brokenPromises(kept)).toEqual([])
    return kept
  } finally {
    await database.close()
  }
}

/** After the last server has stopped and everybody knows: the ledger holds what was answered, once, and nothing else. */
export async function expectExactly({ account, place }: BusyHall): Promise<Kept> {
  const kept = await readAtRest(place.dataFolder)
  const told = account.told()
  expect(brokenWord(told, kept)).toEqual([])
  expect(untold(told, kept)).toEqual([])
  expect(brokenPromises(kept)).toEqual([])
  expect(account.surprises()).toEqual([])
  return kept
}
