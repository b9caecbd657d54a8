/** Does the same for each, several at a time: a database answers many about as fast as one. */
export async function sideBySide<One>(all: Iterable<One>, work: (one: One) => Promise<void>, atOnce = 16): Promise<void> {
  const left = all[Symbol.iterator]()
  const takeTurns = async () => {
    for (let next = left.next(); next.done !== true; next = left.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, takeTurns))
}
