import fc from 'fast-check'
import { procedureImport } from '../../domain/procedures/import.ts'
import { procedureRows, type ProcedureRow } from '../../domain/procedures/table.ts'
import { smallOffice } from '../support/small-office.ts'

const head = ['Mã', 'Tên thủ tục', 'Tên tiếng Anh', 'Dịch vụ', 'Tại chỗ']

function rowsOf(...lines: string[][]): readonly ProcedureRow[] {
  return procedureRows([head, ...lines]) ?? []
}

test('headings are found in any order, with or without marks, and a table without names is none', () => {
  expect(procedureRows([['dich vu', 'TEN THU TUC'], ['A', ' Đăng ký kết hôn ']])).toEqual([{ row: 2, id: '', vi: 'Đăng ký kết hôn', en: '', service: 'A', onTheSpot: '' }])
  expect(procedureRows([['Mã', 'Dịch vụ'], ['x', 'A']])).toBeNull()
  expect(procedureRows([])).toBeNull()
})

test('a line adds, changes or leaves a procedure, and says on the spot only where the table does', () => {
  const found = procedureImport(smallOffice, rowsOf(
    ['ket-hon', 'Đăng ký kết hôn', 'Registering a marriage', 'Dịch vụ ho-tich', 'có'],
    ['khai-sinh', '', '', '', 'x'],
    ['', 'tach thua dat', '', 'L', ''],
  ))
  expect(found.added).toEqual([{ id: 'ket-hon', name: { vi: 'Đăng ký kết hôn', en: 'Registering a marriage' }, service: 'ho-tich', onTheSpot: true }])
  expect(found.changed.map(({ after }) => after)).toMatchObject([{ id: 'khai-sinh', onTheSpot: true, name: { vi: 'Đăng ký khai sinh' } }, { id: 'tach-thua', name: { vi: 'tach thua dat' } }])
  expect(found.refused).toEqual([])
  expect(found.procedures.map(({ id }) => id)).toEqual(['khai-sinh', 'tach-thua', 'ket-hon'])
})

test('what a table has no column for stays as the office has set it', () => {
  const procedures = smallOffice.procedures.map((one) => ({ ...one, frequent: true }))
  const { changed } = procedureImport({ ...smallOffice, procedures }, rowsOf(['khai-sinh', 'Khai sinh', '', '', 'có']))
  expect(changed.map(({ after }) => after)).toMatchObject([{ name: { vi: 'Khai sinh' }, frequent: true, onTheSpot: true }])
})

test('every line that is not taken is named with its reason, and the others are taken all the same', () => {
  const { refused, added } = procedureImport(smallOffice, rowsOf(
    ['', '', '', 'A', ''], ['', 'a'.repeat(201), '', 'A', ''], ['', 'Không dịch vụ', '', '', ''], ['', 'Câu cá', '', 'sông', ''],
    ['có dấu', 'Tên', '', 'A', ''], ['k', 'Kết hôn', '', 'A', 'có lẽ'], ['k', 'Kết hôn', '', 'A', ''], ['k', 'Kết hôn', '', 'A', ''],
  ))
  expect(refused.map(({ row, fault }) => `${row} ${fault}`)).toEqual([
    '2 noName', '3 tooLong', '4 noService', '5 unknownService', '6 wrongId', '7 unclearMark', '9 twice',
  ])
  expect(added.map(({ id }) => id)).toEqual(['k'])
})

test('every line is told once, no code stands twice, and the same table again adds nothing, whatever is in it', () => {
  const cell = fc.oneof(fc.constantFrom('', 'A', 'L', 'x', 'không', 'khai-sinh', 'Đăng ký khai sinh'), fc.string({ maxLength: 30 }))
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 12 }), (lines) => {
    const rows = rowsOf(...lines)
    const first = procedureImport(smallOffice, rows)
    expect(new Set(first.procedures.map(({ id }) => id)).size).toBe(first.procedures.length)
    expect(first.procedures.length).toBe(smallOffice.procedures.length + first.added.length)
    expect(first.refused.length + first.added.length + first.changed.length + first.unchanged).toBe(rows.length)
    const byId = rowsOf(...lines.filter(([id]) => id !== ''))
    expect(procedureImport({ ...smallOffice, procedures: procedureImport(smallOffice, byId).procedures }, byId).added).toEqual([])
  }))
})
