import { useChoosing } from '../../../client-kiosk/choosing.ts'

const chosen = ({ field, service, procedure, priorityClass, aside, isSearching, typed }: ReturnType<typeof useChoosing>) =>
  [field, service, procedure, priorityClass, aside, isSearching, typed].map(({ value }) => value)
const nothing = [null, null, null, null, null, false, '']

test('from what was found in a search, the way back leads to the same results, and from there to the beginning', () => {
  const choosing = useChoosing()
  choosing.isSearching.value = true
  choosing.typed.value = 'khai sinh'
  choosing.choose('ho-tich', 'khai-sinh')
  choosing.back()
  expect(chosen(choosing)).toEqual([null, null, null, null, null, true, 'khai sinh'])
  choosing.back()
  expect(chosen(choosing)).toEqual(nothing)
})

test('a procedure and a priority chosen on the way lead back to the service, and go when it is left', () => {
  const choosing = useChoosing()
  choosing.field.value = 'tu-phap'
  choosing.choose('ho-tich')
  choosing.aside.value = 'procedures'
  choosing.chooseProcedure('ket-hon')
  choosing.aside.value = 'priority'
  choosing.choosePriority('tu-80')
  expect(chosen(choosing)).toEqual(['tu-phap', 'ho-tich', 'ket-hon', 'tu-80', null, false, ''])
  choosing.back()
  expect(chosen(choosing)).toEqual(['tu-phap', null, null, null, null, false, ''])
})

test('another service begins without the procedure of the one before', () => {
  const choosing = useChoosing()
  choosing.choose('ho-tich', 'ket-hon')
  choosing.choose('thue')
  expect(choosing.procedure.value).toBeNull()
})

test('nothing is left for the next person', () => {
  const choosing = useChoosing()
  choosing.field.value = 'tu-phap'
  choosing.isSearching.value = true
  choosing.typed.value = 'di chúc'
  choosing.choose('chung-thuc', 'di-chuc')
  choosing.choosePriority('tu-80')
  choosing.leave()
  expect(chosen(choosing)).toEqual(nothing)
})
