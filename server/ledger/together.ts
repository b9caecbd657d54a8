/** Collects what is given within one turn of the event loop's microtasks and passes each on once: entries that became durable in one write are shown together. */
export function together<T>(act: (one: T) => void): (one: T) => void {
  const collected = new Set<T>()
  return (one) => {
    if (collected.size === 0) queueMicrotask(passOn)
    collected.add(one)
  }

  function passOn(): void {
    const all = [...collected]
    collected.clear()
    for (const one of all) act(one)
  }
}
