/** Without diacritics and capitals, "đ" as "d": words and single spaces, with a space before the first. */
export function folded(text: string): string {
  const letters = text.toLowerCase().normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll('đ', 'd')
  return ` ${letters.replace(/[^a-z0-9]+/g, ' ').trim()}`
}
