import { actions } from '../../../client-counter/possible-actions.ts'
import { keys, shortcutOf } from '../../../client-counter/shortcuts.ts'

const pressed = (key: string, more: object = {}) =>
  shortcutOf({ key, repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...more })

test('the space bar and Enter ask for the next thing, the question mark for help', () => {
  expect([pressed(' '), pressed('Enter'), pressed('?')]).toEqual(['next', 'next', 'help'])
})

test('letters ask for their action, large or small', () => {
  expect([pressed('r'), pressed('R'), pressed('m'), pressed('h'), pressed('t'), pressed('p')])
    .toEqual(['recall', 'recall', 'miss', 'hold', 'transfer', 'pause'])
})

test('no two actions share a key', () => {
  expect(new Set(Object.values(keys)).size).toBe(actions.length)
})

test('a key held down asks for nothing more, and combinations are left to the browser', () => {
  expect(pressed(' ', { repeat: true })).toBeNull()
  expect(pressed('r', { ctrlKey: true })).toBeNull()
  expect(pressed('x')).toBeNull()
})
