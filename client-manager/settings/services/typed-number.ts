/** A whole number as it was typed; null for nothing typed. Undefined when it is none, or beyond its bounds. */
export function typedNumber(typed: string, least: number, most: number): number | null | undefined {
  if (typed.trim() === '') return null
  const number = Number(typed)
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined
}
