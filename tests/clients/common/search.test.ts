import { folded, search, searchIndex, type Findable } from '../../../client-common/search.ts'
import { demoOffice } from '../../../server/setup/demo-office.ts'

const { services, procedures } = demoOffice
const demo: readonly Findable[] = [
  ...services.map(({ id, name }) => ({ service: id, procedure: null, name })),
  ...procedures.map(({ id, name, service }) => ({ service, procedure: id, name })),
]
const found = (typed: string, most?: number) => search(searchIndex(demo), typed, most).map(({ name }) => name.vi)

test.each([
  ['Đăng ký HỘ TỊCH', ' dang ky ho tich'], ['Đ/c: số 5–7', ' d c so 5 7'], ['  ', ' '], ['đất', ' dat'], ['Quyền sử dụng', ' quyen su dung'],
])('%s is compared as "%s", however its diacritics are written', (text, plain) => {
  expect(folded(text)).toBe(plain)
  expect(folded(text.normalize('NFD'))).toBe(plain)
})

test.each(['ho tich', 'hộ tịch', 'HO TICH', 'hộ tich', 'ho  tịch '])('"%s" finds the service first, then what has it in its name', (typed) => {
  const names = found(typed)
  expect(names[0]).toBe('Hộ tịch')
  expect(names.slice(1, 3)).toEqual(['Cấp bản sao trích lục hộ tịch', 'Thay đổi, cải chính, bổ sung thông tin hộ tịch'])
  expect(names).toContain('Đăng ký khai sinh')
})

test.each([
  ['khai sinh', 'Đăng ký khai sinh'], ['sinh khai', 'Đăng ký khai sinh'], ['kh si', 'Đăng ký khai sinh'], ['ket hon', 'Đăng ký kết hôn'],
  ['a birth', 'Đăng ký khai sinh'], ['dat dai', 'Đất đai'], ['đ', 'Đất đai'], ['ban sao ban chinh', 'Chứng thực bản sao từ bản chính'],
  ['doc than', undefined], ['tinh trang hon', 'Cấp Giấy xác nhận tình trạng hôn nhân'], ['thue khoan', undefined],
])('"%s" finds first: %s', (typed, name) => {
  expect(found(typed)[0]).toBe(name)
})

test('words are found by their beginning and not in their middle', () => {
  expect(found('hung')).toEqual([])
})

test('initials find what no word begins with', () => {
  expect(found('ks')).toContain('Đăng ký khai sinh')
  expect(found('ttr')).toEqual([])
})

test('nothing typed finds nothing, and no more is found than can be shown', () => {
  expect([found(''), found(' -'), found('d', 3)]).toMatchObject([[], [], { length: 3 }])
})

test('four hundred procedures are searched between two frames of the screen', () => {
  const many = Array.from({ length: 7 }, (_, copy) => demo.map((one) => ({ ...one, name: { ...one.name, vi: `${one.name.vi} ${copy}` } }))).flat()
  const index = searchIndex(many.slice(0, 400))
  const typed = ['d', 'dang ky', 'ho tich', 'khai sinh', 'ks', 'giấy chứng nhận quyền', 'không có gì']
  const begun = performance.now()
  for (let turn = 0; turn < 20; turn += 1) for (const one of typed) search(index, one)
  const microseconds = (performance.now() - begun) * 1000 / (20 * typed.length)
  // measured: some hundred microseconds; a frame has 16 ms
  expect(microseconds).toBeLessThan(16_000)
})
