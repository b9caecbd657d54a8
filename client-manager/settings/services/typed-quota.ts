/** Numbers in one session as they were typed; null for nothing typed: as many as come. Undefined when it is no such number. */
export function typedQuota(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const quota = Number(typed)
  return Number.isInteger(quota) && quota >= 0 && quota <= 9000 ? quota : undefined
}
