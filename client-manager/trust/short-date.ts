/** "20/11/2026" of a local date "2026-11-20": the same in both languages, as on tickets. */
export function shortDate(date: string): string {
  return date.split('-').reverse().join('/')
}
