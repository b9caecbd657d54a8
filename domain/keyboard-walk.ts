/** Where keys lie, as far as it matters to somebody whose fingers walk over them. */
const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl;', 'zxcvbnm,./']
const places = new Map(rows.flatMap((row, y) => Array.from(row, (key, x) => [key, { x, y }] as const)))

/** Columns of three keys, one after the other, as in "qazwsxedcrfv": the shortest paths that people take, with a jump after each. */
const fewestSteps = 0.7

/** Whether a text is little more than a way over neighbouring keys, such as "1q2w3e4r5t6y" or "1qaz2wsx3edc". */
export function isKeyboardWalk(text: string): boolean {
  const keys = Array.from(text.toLowerCase())
  const steps = keys.slice(1).filter((key, before) => areNeighbours(keys[before] ?? '', key)).length
  return keys.length > 1 && steps >= fewestSteps * (keys.length - 1)
}

function areNeighbours(one: string, other: string): boolean {
  const [from, to] = [places.get(one), places.get(other)]
  return from !== undefined && to !== undefined && one !== other && Math.abs(from.x - to.x) <= 1 && Math.abs(from.y - to.y) <= 1
}
