import { askedFor } from '../../../client-manager/settings/personal-data/asked-for.ts'
import { paperOf } from '../../../client-manager/settings/personal-data/paper.ts'

test.each([
  ['/t/office/2026-11-20/A001/xyz'], ['https://motcua.example.vn/t/office/2026-11-20/A001/xyz'], ['office/2026-11-20/A001/xyz'],
  ['  http://10.0.0.5:3000/t/office/2026-11-20/A001/xyz?lang=en#top '],
])('a ticket is asked for by what names it, wherever that stands: %s', (typed) => {
  expect(new URLSearchParams(askedFor('ticket', typed)).get('ticket')).toBe('office/2026-11-20/A001/xyz')
})

test('a dossier and a telephone number are asked for as they were typed', () => {
  expect(askedFor('dossier', ' H26.12-261120-0007 ')).toBe('dossier=H26.12-261120-0007')
  expect(new URLSearchParams(askedFor('phone', '+84 912 345 678')).get('phone')).toBe('+84 912 345 678')
})

test('the paper that is handed over has one paragraph for each thing that is kept', () => {
  const paper = paperOf(['DỮ LIỆU', 'Trung tâm'], [{ id: '1', what: 'Mã hồ sơ', says: ['H26', 'Ghi ngày 20/11/2026'], until: 'Hết ngày 19/01/2027' }])
  expect(paper).toBe('DỮ LIỆU\nTrung tâm\n\nMã hồ sơ\n  H26\n  Ghi ngày 20/11/2026\n  Hết ngày 19/01/2027\n')
})
