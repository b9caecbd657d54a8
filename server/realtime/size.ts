/** True when a value would be longer than `limit` characters as JSON, roughly; stops counting as soon as it is. */
export function isLongerThan(value: unknown, limit: number): boolean {
  let left = limit
  const stack: unknown[] = [value]
  while (stack.length > 0 && left >= 0) {
    const one = stack.pop()
    left -= ownSize(one)
    if (isContainer(one)) left -= stackContents(one, stack, left)
  }
  return left < 0
}

function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  return value instanceof Uint8Array || value instanceof ArrayBuffer ? value.byteLength : 8
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && !(value instanceof ArrayBuffer)
}

/** Puts what an object holds on the stack, until its keys alone are too long. */
function stackContents(container: object, stack: unknown[], left: number): number {
  let size = 0
  for (const [key, content] of Object.entries(container)) {
    size += key.length + 4
    stack.push(content)
    if (size > left) break
  }
  return size
}
