import { voiceScripts } from '../../../client-common/speech/scripts.ts'

test('what a voice can say is asked for once, and again only if it was not told', async () => {
  const asked: string[] = []
  let isDown = true
  const voices = voiceScripts((address) => {
    asked.push(address)
    if (isDown && address.includes('/en/')) return Promise.reject(new Error('the line is down'))
    return Promise.resolve({ ok: true, json: () => Promise.resolve({ ticket: address }) })
  })
  expect(await voices()).toEqual({ vi: { ticket: '/voices/vi/script.json' }, en: {} })
  isDown = false
  expect((await voices()).en).toEqual({ ticket: '/voices/en/script.json' })
  await voices()
  expect(asked).toEqual(['/voices/vi/script.json', '/voices/en/script.json', '/voices/en/script.json'])
})
