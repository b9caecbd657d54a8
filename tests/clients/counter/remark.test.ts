import { effectScope, nextTick, ref } from 'vue'
import { useRemark } from '../../../client-counter/use-remark.ts'

const answers: { path: string, answer: (status: number, body: object) => void }[] = []

beforeEach(() => {
  answers.length = 0
  globalThis.fetch = ((path: string) => new Promise((resolve) => {
    answers.push({ path, answer: (status, body) => { resolve(new Response(JSON.stringify(body), { status })) } })
  })) as typeof fetch
})

const settled = () => new Promise((resolve) => { setTimeout(resolve, 0) })

function watching(id = ref('n1')) {
  const scope = effectScope()
  const remark = scope.run(() => useRemark(() => id.value))
  if (remark === undefined) throw new Error('no scope')
  return { ...remark, id }
}

test('a note is loaded by its id and shown', async () => {
  const { words } = watching()
  expect(words.value).toEqual({ state: 'loading' })
  expect(answers[0]?.path).toBe('/api/remarks/n1')
  answers[0]?.answer(200, { kind: 'note', text: 'Thiếu giấy chứng sinh' })
  await settled()
  expect(words.value).toEqual({ state: 'here', text: 'Thiếu giấy chứng sinh' })
})

test('a note that is no longer kept is told apart from one that could not be loaded, which can be asked for again', async () => {
  const { words, load } = watching()
  answers[0]?.answer(404, { code: 'notFound' })
  await settled()
  expect(words.value).toEqual({ state: 'forgotten' })
  void load()
  answers[1]?.answer(500, { code: 'internal' })
  await settled()
  expect(words.value).toEqual({ state: 'failed' })
})

test('the next ticket\'s note is never replaced by a late answer about the one before', async () => {
  const { words, id } = watching()
  id.value = 'n2'
  await nextTick()
  answers[1]?.answer(200, { kind: 'note', text: 'mới' })
  await settled()
  answers[0]?.answer(200, { kind: 'note', text: 'cũ' })
  await settled()
  expect(words.value).toEqual({ state: 'here', text: 'mới' })
})
