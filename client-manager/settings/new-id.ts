/** An id for something new in the settings: short, and taken by none of those there. */
export function newId(prefix: string, taken: readonly { readonly id: string }[]): string {
  let number = taken.length + 1
  while (taken.some(({ id }) => id === `${prefix}-${String(number)}`)) number += 1
  return `${prefix}-${String(number)}`
}
