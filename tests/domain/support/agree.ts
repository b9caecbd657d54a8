import { isDeepStrictEqual } from 'node:util'

/** As `expect(…).toEqual(…)`, for what is tried a hundred thousand times: jest is asked only to show a difference. */
export function agree(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected)
}
