const shownMonths = 12

/** "yyyy-MM" of this month and those before it, the newest first. */
export function monthsUpTo(date: string): readonly string[] {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return Array.from({ length: shownMonths }, (_, back) => {
    const count = year * 12 + month - 1 - back
    return `${String(Math.floor(count / 12))}-${String(count % 12 + 1).padStart(2, '0')}`
  })
}
