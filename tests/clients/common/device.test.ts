import { newCommandId } from '../../../client-common/command-id.ts'
import { tokenKey } from '../../../client-common/device.ts'
import { isFinal } from '../../../client-common/final-refusals.ts'
import { CommandId } from '../../../contract/texts.ts'

test('a command id is a UUID as the contract asks, and never twice the same', () => {
  const ids = Array.from({ length: 1000 }, newCommandId)
  expect(ids.every((id) => CommandId.safeParse(id).success)).toBe(true)
  expect(new Set(ids).size).toBe(1000)
})

test('each kind of device, and each slot of one browser, keeps its own token', () => {
  expect(tokenKey('hall', '')).toBe('luot.device.display')
  expect(tokenKey('rating', '?slot=5')).toBe('luot.device.rating.5')
})

test('a screen that is not let in stops asking; one whose server is busy does not', () => {
  expect(isFinal('notPaired')).toBe(true)
  expect(isFinal('unavailable')).toBe(false)
  expect(isFinal('websocket error')).toBe(false)
})
