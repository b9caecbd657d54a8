import { clipShelf } from '../../../client-display/announcer/clip-shelf.ts'

function voices(missing: readonly string[] = []) {
  const asked: string[] = []
  const gone = new Set(missing)
  const shelf = clipShelf((address) => {
    asked.push(address)
    const name = address.split('/').at(-1) ?? ''
    return Promise.resolve({ ok: !gone.has(name), arrayBuffer: () => Promise.resolve(new TextEncoder().encode(name).buffer) })
  }, (bytes) => Promise.resolve(new TextDecoder().decode(bytes)))
  return { shelf, asked, gone }
}

test('a clip is fetched once, however often it is said', async () => {
  const { shelf, asked } = voices()
  expect(await shelf.take('vi', ['digit-0', 'digit-0', 'digit-2'])).toEqual(['digit-0.mp3', 'digit-0.mp3', 'digit-2.mp3'])
  await shelf.take('vi', ['digit-0'])
  expect(asked).toEqual(['/voices/vi/digit-0.mp3', '/voices/vi/digit-2.mp3'])
})

test('a sentence goes on without a clip that cannot be had, which is asked for again', async () => {
  const { shelf, gone } = voices(['letter-a.mp3'])
  expect(await shelf.take('en', ['ticket', 'letter-a', 'digit-1'])).toEqual(['ticket.mp3', 'digit-1.mp3'])
  gone.clear()
  expect(await shelf.take('en', ['letter-a'])).toEqual(['letter-a.mp3'])
})
