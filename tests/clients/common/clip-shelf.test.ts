import { clipShelf } from '../../../client-common/speech/clip-shelf.ts'
import type { Clip } from '../../../domain/speech/announcement.ts'

const clips = (language: Clip['language'], ...names: string[]) => names.map((clip) => ({ language, clip }))

function voices(missing: readonly string[] = []) {
  const asked: string[] = []
  const gone = new Set(missing)
  const shelf = clipShelf((address) => {
    asked.push(address)
    const name = address.split('/').at(-1) ?? ''
    return Promise.resolve({ ok: !gone.has(name), arrayBuffer: () => Promise.resolve(new TextEncoder().encode(name).buffer) })
  }, (bytes) => Promise.resolve(new TextDecoder().decode(bytes)))
  const take = async (wanted: readonly Clip[]) => (await shelf.take(wanted)).map(({ sound }) => sound)
  return { take, asked, gone }
}

test('a clip is fetched once, however often it is said', async () => {
  const { take, asked } = voices()
  expect(await take(clips('vi', 'digit-0', 'digit-0', 'digit-2'))).toEqual(['digit-0.mp3', 'digit-0.mp3', 'digit-2.mp3'])
  await take(clips('vi', 'digit-0'))
  expect(asked).toEqual(['/voices/vi/digit-0.mp3', '/voices/vi/digit-2.mp3'])
})

test('every language has a voice of its own', async () => {
  const { take, asked } = voices()
  await take([...clips('vi', 'digit-0'), ...clips('en', 'digit-0')])
  expect(asked).toEqual(['/voices/vi/digit-0.mp3', '/voices/en/digit-0.mp3'])
})

test('a sentence goes on without a clip that cannot be had, which is asked for again', async () => {
  const { take, gone } = voices(['letter-a.mp3'])
  expect(await take(clips('en', 'ticket', 'letter-a', 'digit-1'))).toEqual(['ticket.mp3', 'digit-1.mp3'])
  gone.clear()
  expect(await take(clips('en', 'letter-a'))).toEqual(['letter-a.mp3'])
})
