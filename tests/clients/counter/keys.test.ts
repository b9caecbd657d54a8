import { actions } from '../../../client-counter/possible-actions.ts'
import { keys, otherKeys, shortcutOf } from '../../../client-counter/shortcuts.ts'

const pressed = (key: string, more: object = {}) =>
  shortcutOf({ key, repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...more })

test('the space bar and Enter ask for the next thing, the question mark for help', () => {
  expect([pressed(' '), pressed('Enter'), pressed('?')]).toEqual(['next', 'next', 'help'])
})

test('letters ask for their action, large or small', () => {
  expect([pressed('r'), pressed('R'), pressed('m'), pressed('h'), pressed('t'), pressed('p'), pressed('n'), pressed('w')])
    .toEqual(['recall', 'recall', 'miss', 'hold', 'transfer', 'pause', 'continue', 'issue'])
})

test('no two things share a key', () => {
  const all = [...Object.values(keys), ...Object.values(otherKeys)]
  expect(new Set(all).size).toBe(actions.length + Object.keys(otherKeys).length)
})

test('digits lead to the lists, L to the filter', () => {
  expect(['1', '2', '3', 'l'].map((key) => pressed(key))).toEqual(['waiting', 'missed', 'held', 'filter'])
})

test('a key held down asks for nothing more, and combinations are left to the browser', () => {
  expect(pressed(' ', { repeat: true })).toBeNull()
  expect(pressed('r', { ctrlKey: true })).toBeNull()
  expect(pressed('1', { metaKey: true })).toBeNull()
  expect(pressed('x')).toBeNull()
})

test('Z takes back, and so does Ctrl+Z', () => {
  expect([pressed('z'), pressed('z', { ctrlKey: true }), pressed('z', { metaKey: true })]).toEqual(['undo', 'undo', 'undo'])
  expect(pressed('z', { altKey: true })).toBeNull()
})

test('a Vietnamese typing aid that makes other signs of letters does not hide the keys', () => {
  expect(pressed('ư', { code: 'KeyW' })).toBe('issue')
  expect(pressed('Process', { code: 'KeyF' })).toBe('finishAs')
  expect(pressed('Shift', { code: 'ShiftLeft' })).toBeNull()
})
