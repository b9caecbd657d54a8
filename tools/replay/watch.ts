import type { Row } from './record.ts'
export async function watchDay(rows: readonly Row[], times: number, url: string): Promise<void> {
  await Promise.resolve([rows, times, url])
}
