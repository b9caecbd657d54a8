/** True when a value would be longer than `limit` characters as JSON, roughly; stops counting as soon as it is. */
export function isLongerThan(value: unknown, limit: number): boolean {
  let left = limit
  const stack: unknown[] = [value]
  while (stack.length > 0 && left >= 0) {
    const one = stack.pop()
    if (typeof one === 'string') left -= one.length + 2
    else if (one instanceof Uint8Array || one instanceof ArrayBuffer) left -= one.byteLength
    else if (typeof one === 'object' && one !== null) {
      for (const [key, content] of Object.entries(one)) {
        left -= key.length + 4
        stack.push(content)
        if (left < 0) break
      }
    } else left -= 8
  }
  return left < 0
}
