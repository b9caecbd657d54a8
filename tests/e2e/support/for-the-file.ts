/**
 * What all tests of a file use one after the other, opened by the first of them. It ends with the file, or with whoever
 * leaves last: Jest runs this hook before that of a file that closes its hall at the very end.
 */
export function forTheFile<Thing>(open: () => Promise<Thing>, end: (thing: Thing) => Promise<void>) {
  let opening: Promise<Thing> | undefined
  let users = 0
  let isOver = false

  async function endIfOver(): Promise<void> {
    if (isOver && users === 0 && opening !== undefined) await end(await opening)
  }

  afterAll(async () => {
    isOver = true
    await endIfOver()
  })

  return {
    enter(): Promise<Thing> {
      users += 1
      return opening ??= open()
    },
    async leave(): Promise<void> {
      users -= 1
      await endIfOver()
    },
  }
}
