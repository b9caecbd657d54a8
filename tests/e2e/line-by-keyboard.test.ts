import type { EventType } from '../../domain/events.ts'
import { openHall, type Hall } from './support/hall.ts'
import { keyboardOn } from './support/keyboard.ts'
import { lastFact, wordsUnder } from './support/kept.ts'
import { says, type counterOn } from './support/pages.ts'
import { takeNumbers } from './support/people.ts'

let hall: Hall
let desk: ReturnType<typeof counterOn>
let board: ReturnType<typeof keyboardOn>

beforeAll(async () => {
  hall = await openHall()
  await takeNumbers(hall.office.url, 'ho-tich', 2)
  desk = await hall.officerAt('1')
  board = keyboardOn(desk.page)
})
afterAll(() => hall.close())

const keys = (...pressed: readonly string[]) => board.keys(...pressed)
const type = (text: string) => board.type(text)
const list = (name: string) => board.list(name)
const dialog = (name: string | RegExp) => board.dialog(name)
const last = <T extends EventType>(type: T) => lastFact(hall.office, type)
const words = (id: string | null | undefined) => wordsUnder(hall.office, desk.page.context(), id)

test('one who misses the call waits in a list of their own, and comes back into the line', async () => {
  await keys('Space')
  await says(desk.hand, 'Đang gọi')
  await keys('m')
  await says(list('Vắng, có thể khôi phục'), 'H001')
  await says(list('Quầy hôm nay'), /Lượt gọi vắng mặt\s*1/)
  await keys('2', 'Enter')
  await says(list('Đang chờ'), 'H001')
  expect((await last('ticketReturned')).ticket).toBe((await last('ticketMissed')).ticket)
})

test('one who comes without a number is served at once', async () => {
  await keys('w')
  await dialog('Cấp số tại quầy').waitFor()
  await keys('Enter')
  await says(desk.hand, /Đang phục vụ\s*H003/)
  await says(desk.hand, 'Phục vụ ngay tại quầy, không lấy số chờ.')
  expect(await last('walkInTaken')).toMatchObject({ ticket: 'H003', counter: '1', service: 'ho-tich' })
})

test('a number is given at the desk with priority and an appointment, also while somebody is being served', async () => {
  await keys('w')
  await dialog('Cấp số tại quầy').waitFor()
  await keys('ArrowRight')
  await board.reach(desk.page.getByLabel('Diện ưu tiên'))
  await keys('ArrowDown', 'ArrowDown')
  await board.typeInto(desk.page.getByLabel('Có hẹn lúc'), '25:99')
  await desk.page.getByText('Giờ hẹn chưa đúng').waitFor()
  await board.typeInto(desk.page.getByLabel('Có hẹn lúc'), '10h15')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByText('Xin chọn lý do ưu tiên.').waitFor()
  await keys('Shift+Tab', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab', 'Enter')
  await says(dialog('Đã cấp số'), /H004.*chờ trước/s)
  await keys('Enter')
  await says(list('Đang chờ'), /H004.*Hẹn 10:15/s)
  expect(await last('ticketIssued')).toMatchObject({
    ticket: 'H004', service: 'ho-tich', source: 'counter', creditSeconds: 1200, appointedAt: Date.parse('2026-11-20T10:15:00+07:00'),
  })
  await keys('Space')
  await says(desk.hand, 'Số kế tiếp')
})

test('an officer gives one who waits priority, with a reason that nobody else reads', async () => {
  await keys('u')
  await dialog('Ưu tiên').waitFor()
  await type('H002')
  await keys('Tab', 'ArrowDown', 'ArrowDown', 'Tab', '2', 'Enter')
  await desk.page.getByRole('button', { name: 'H002 được ưu tiên; thay đổi…' }).waitFor()
  const { ticket, creditSeconds, remark } = await last('priorityChanged')
  expect([ticket, creditSeconds]).toEqual(['H002', 2400])
  expect(await words(remark)).toEqual({ code: 'notFound' })
  await keys('Space')
  await says(desk.hand, /H002.*1 người đến trước đã vắng khi được gọi nên xếp lùi lại \(H001\)/s)
  expect(await desk.hand.textContent()).not.toContain('khuyết tật')
  await keys('Space')
  await says(desk.hand, 'Đang phục vụ')
  await keys('Space')
  await says(desk.hand, 'Số kế tiếp')
})

test('the line is narrowed to one service, also after the page was loaded again', async () => {
  await takeNumbers(hall.office.url, 'chung-thuc', 1)
  await says(list('Đang chờ'), 'A001')
  await keys('l')
  await type('Chứng')
  await desk.page.keyboard.press('Enter')
  await list('Đang chờ').getByText('H001').waitFor({ state: 'detached' })
  await says(list('Đang chờ'), 'A001')
  await desk.page.reload()
  await says(list('Đang chờ'), 'A001')
  expect(await list('Đang chờ').getByText('H001').count()).toBe(0)
})

test('a given number is called, and the ledger knows that the officer chose it', async () => {
  await keys('g')
  await dialog('Gọi số cụ thể').waitFor()
  await type('a1')
  await keys('Enter')
  await says(desk.hand, /A001.*Cán bộ chọn số này;/s)
  expect((await last('ticketCalled')).reason.rule).toBe('chosen')
  await keys('Space')
  await says(desk.hand, 'Đang phục vụ')
  await keys('Space')
  await says(desk.hand, 'Số kế tiếp')
})

test('a pause has a reason and ends with the one key', async () => {
  await keys('p')
  await dialog('Tạm dừng quầy vì sao?').waitFor()
  await keys('2')
  await says(desk.hand, /Quầy đang tạm dừng\s*Họp/)
  await keys('Space')
  await says(desk.hand, 'Số kế tiếp')
  expect((await last('counterResumed')).at).toBeGreaterThan((await last('counterPaused')).at)
})

test('the question mark shows every key', async () => {
  await keys('?')
  await dialog('Phím tắt').waitFor()
  const shown = await dialog('Phím tắt').locator('dt').allInnerTexts()
  expect(shown.map((text) => text.trim()).sort()).toEqual([
    '1', '2', '3', '?', 'C', 'F', 'G', 'H', 'L', 'M', 'N', 'O', 'P', expect.stringContaining('Phím cách') as unknown as string, 'R', 'T', 'U', 'W', 'Z',
  ])
  await keys('Escape')
})

test('the counter is handed over to a colleague, and says who sits there now', async () => {
  await keys('o')
  await dialog('Bàn giao quầy 1 cho ai?').waitFor()
  await type('hung')
  await dialog('Bàn giao quầy 1 cho ai?').getByRole('button', { name: 'Bàn giao cho Trần Văn Hùng' }).waitFor()
  await keys('Enter')
  await says(desk.hand, 'Trần Văn Hùng đang ngồi ở quầy này')
  const { officer } = await last('counterHandedOver')
  expect(officer).not.toBe((await last('counterOpened')).officer)
})
