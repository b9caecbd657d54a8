import type { EventType } from '../../domain/events.ts'
import { pairInDemo } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { openHall, type Hall } from './support/hall.ts'
import { keyboardOn } from './support/keyboard.ts'
import { lastFact, wordsUnder } from './support/kept.ts'
import { says, type counterOn } from './support/pages.ts'
import { takeNumbers } from './support/people.ts'

let hall: Hall
let desk: ReturnType<typeof counterOn>
let board: ReturnType<typeof keyboardOn>
/** Of a display that is paired, and switched off at first. */
let device: string

beforeAll(async () => {
  hall = await openHall()
  device = await pairInDemo(hall.office.url, 'display')
  await takeNumbers(hall.office.url, 'ho-tich', 4)
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

test('the officer calls the next number, reads why this one, and learns that the hall does not show it', async () => {
  await keys('Space')
  await says(desk.hand, 'H001')
  await says(desk.hand, 'Vì sao số này? Đến sớm nhất trong 4 người chờ quầy này.')
  await says(desk.hand, 'Màn hình sảnh chưa hiện số này')
  expect(await last('ticketCalled')).toMatchObject({ ticket: 'H001', counter: '1' })
})

test('a recall is counted, and the hall\'s word that it was shown and spoken reaches the counter', async () => {
  const display = await connectScreen(hall.office.url, { device }, 'hall')
  await keys('r')
  await says(desk.hand, 'Đang gọi lần 2')
  const { call: number } = await last('ticketRecalled')
  expect(await display.send('call:acknowledge', { call: number, proof: 'shown' })).toMatchObject({ ok: true })
  await says(desk.hand, /Sảnh: đã hiện\s*đang chờ đọc/)
  expect(await display.send('call:acknowledge', { call: number, proof: 'spoken' })).toMatchObject({ ok: true })
  await says(desk.hand, /Sảnh: đã hiện\s*đã đọc/)
  display.close()
})

test('finishing with an outcome and a dossier code takes five keys and the code, and can be taken back', async () => {
  await keys('Space')
  await says(desk.hand, 'Đang phục vụ')
  await keys('f')
  await dialog('Hoàn thành H001').waitFor()
  await keys('2')
  await type('000.00.12.H26-261120-0007')
  await keys('Enter')
  await says(list('Quầy hôm nay'), /Đã phục vụ\s*1/)
  const finished = await last('serviceFinished')
  expect(finished).toMatchObject({ ticket: 'H001', outcome: 'supplement' })
  expect(await words(finished.dossier)).toEqual({ kind: 'dossier', text: '000.00.12.H26-261120-0007' })

  await desk.page.getByText('Đã hoàn thành H001').waitFor()
  await keys('z')
  await says(desk.hand, /Đang phục vụ\s*H001/)
  expect(await last('actionUndone')).toMatchObject({ ticket: 'H001', counter: '1' })
  await says(list('Quầy hôm nay'), /Đã phục vụ\s*0/)
})

test('Ctrl+Z takes back too, but not what is older than ten seconds', async () => {
  await keys('Space')
  await says(desk.hand, 'H002')
  await keys('Control+z')
  await says(desk.hand, /Đang phục vụ\s*H001/)
  await desk.page.getByText('Đã hoàn thành H001').waitFor({ state: 'detached' })
  const before = (await hall.office.ledger()).length
  await keys('z')
  await desk.page.waitForTimeout(300)
  expect(await hall.office.ledger()).toHaveLength(before)
})

test('another matter of the same visitor goes on at once, and what was done before stays in sight', async () => {
  await keys('n')
  await dialog('Việc khác của công dân H001').waitFor()
  await keys('5', 'Tab', 'ArrowDown', 'Enter')
  await says(desk.hand, /H001\s*Chứng thực/)
  await says(desk.hand, 'Hộ tịch · đã trả kết quả · Quầy 1')
  expect(await last('serviceContinued')).toMatchObject({ ticket: 'H001', outcome: 'returned', service: 'chung-thuc', dossier: null })
})

test('a hold with a time says when it comes back, and is resumed from its list', async () => {
  await keys('h')
  await dialog('Tạm giữ H001').waitFor()
  await keys('2', 'ArrowRight', 'ArrowRight', 'Enter')
  await says(list('Đang tạm giữ'), /H001.*Quay lại 09:1\d/s)
  const { at, backAt, reason } = await last('ticketHeld')
  expect([reason, (backAt ?? 0) - at]).toEqual(['fees', 600_000])
  await keys('3', 'Enter')
  await says(desk.hand, /Đang phục vụ\s*H001/)
  expect(await last('ticketResumed')).toMatchObject({ ticket: 'H001', counter: '1' })
  await keys('Space')
  await says(desk.hand, 'H002')
})

test('a transfer to a named counter carries a note, which the colleague reads there', async () => {
  const note = 'Còn thiếu giấy chứng sinh, bà sẽ bổ sung chiều nay.'
  const colleague = await hall.officerAt('2')
  await keys('Space')
  await says(desk.hand, 'Đang gọi')
  await keys('t')
  await dialog('Chuyển H002 đến đâu?').waitFor()
  await keys('Tab', 'ArrowDown', 'Tab')
  await type(note)
  await keys('Tab', 'Enter')
  await says(desk.hand, 'H003')
  const transferred = await last('ticketTransferred')
  expect(transferred).toMatchObject({ ticket: 'H002', service: 'ho-tich', toCounter: '2' })
  expect(await words(transferred.note)).toEqual({ kind: 'note', text: note })

  await says(colleague.page.getByRole('region', { name: 'Đang chờ', exact: true }), 'Chuyển đến quầy này · Có ghi chú')
  await colleague.nextIs('Gọi số tiếp theo')
  await says(colleague.hand, 'H002')
  await says(colleague.hand, note)
  await colleague.page.context().close()
})
