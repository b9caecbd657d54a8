import { effectScope, ref } from 'vue'
import { readAgainWhile } from '../../../client-common/read-again.ts'

const everyMs = 2000

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

/** A page whose server answers nothing until it is told to. */
function aPage() {
  const isMissing = ref(true)
  const scope = effectScope()
  const page = { isMissing, reads: 0, isBack: false, leave: () => { scope.stop() } }
  scope.run(() => {
    readAgainWhile(() => isMissing.value, () => {
      page.reads += 1
      isMissing.value = !page.isBack
      return Promise.resolve()
    })
  })
  return page
}

test('a page that could not be read is read again until it is there, and then left alone', async () => {
  const page = aPage()
  await jest.advanceTimersByTimeAsync(2 * everyMs)
  expect(page.reads).toBe(2)
  page.isBack = true
  await jest.advanceTimersByTimeAsync(5 * everyMs)
  expect(page.reads).toBe(3)
})

test('it is read again also when the line breaks later', async () => {
  const page = aPage()
  page.isBack = true
  await jest.advanceTimersByTimeAsync(everyMs)
  page.isMissing.value = true
  await jest.advanceTimersByTimeAsync(5 * everyMs)
  expect(page.reads).toBe(2)
})

test('a page that was left asks no more', async () => {
  const page = aPage()
  page.leave()
  await jest.advanceTimersByTimeAsync(5 * everyMs)
  expect(page.reads).toBe(0)
})
