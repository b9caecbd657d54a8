const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Keeps a mark on the line of its word. */
const space = '\u00A0'

/** "¹²" of 12: as letters, which stay where they belong in any format. */
export function superscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => digits.charAt(Number(digit)))
}

/** The text with its marks behind it: "Số lượt vắng mặt ² ⁵". */
export function withMarks(text: string, marks: readonly number[]): string {
  return [text, ...marks.map(superscript)].join(space)
}
