import type { BrowserContext, Page } from 'playwright-core'
import { qrPath } from '../../client-common/qr-path.ts'
import { sizes, type ScreenName } from '../../tools/browser.ts'
import { openPage } from './support/browser.ts'
import { openHall, type Hall } from './support/hall.ts'
import { heardClips, silenceAfter } from './support/heard-clips.ts'
import { complaintsIn } from './support/no-complaints.ts'
import { counterOn, displayOn, homeOn, kioskOn, managerOn, phoneOn, says, tabletOn } from './support/pages.ts'

let hall: Hall
let profile: BrowserContext
let complaints: readonly string[]
let home: ReturnType<typeof homeOn>
let display: ReturnType<typeof displayOn>
let kiosk: ReturnType<typeof kioskOn>
let counter: ReturnType<typeof counterOn>
let tablet: ReturnType<typeof tabletOn>
let manager: ReturnType<typeof managerOn>
let phone: ReturnType<typeof phoneOn>
let taken: Promise<string>

beforeAll(async () => {
  hall = await openHall()
  profile = await hall.newProfile()
  complaints = complaintsIn(profile)
  home = homeOn(await openPage(profile, 'home', hall.office.url))
})
afterAll(() => hall.close())

/** A new tab from a card of the start page, as large as the screen that it stands for. */
async function openFromHome(card: string, screen: ScreenName): Promise<Page> {
  const [page] = await Promise.all([profile.waitForEvent('page'), home.card(card).click()])
  await page.setViewportSize(sizes[screen])
  return page
}

test('a newcomer opens every screen from the start page, and is in with one click', async () => {
  display = displayOn(await openFromHome('Màn hình sảnh', 'display'))
  kiosk = kioskOn(await openFromHome('Ki-ốt lấy số', 'kiosk'))
  taken = linkTakenAt(kiosk.page)
  counter = counterOn(await openFromHome('Quầy', 'counter'))
  tablet = tabletOn(await openFromHome('Máy tính bảng đánh giá', 'rating'))
  manager = managerOn(await openFromHome('Quản lý', 'manager'))

  await display.pairHere()
  await kiosk.pairHere()
  await counter.signIn()
  await counter.sitDown('1')
  await tablet.pairAt('1')
  await manager.signInAs('quản lý')

  await display.page.getByText('Kính chào ông bà').waitFor()
  await says(counter.hand, 'Không có ai đang chờ')
  await tablet.page.getByText('Nguyễn Thị Mai').waitFor()
  await says(manager.tile('Đang chờ'), '0')
  await says(manager.tile('Tỷ lệ hài lòng'), 'Chưa có đánh giá')
})

test('two taps take a number, and the phone page behind its QR code is that number\'s', async () => {
  await kiosk.take('Hộ tịch')
  await says(kiosk.slip, /Số thứ tự của ông\/bà\s*H001/)
  await says(kiosk.slip, /Số người chờ trước\s*0/)
  const address = hall.office.url + await taken
  expect(await kiosk.qrCode()).toBe(qrPath(address).path)

  phone = phoneOn(await openPage(profile, 'phone', address))
  await says(phone.ticket, 'H001')
  await says(phone.state, 'Ông/bà là người tiếp theo')
  await says(display.waiting, '1 người')
  await says(manager.tile('Đang chờ'), '1')
  await says(counter.hand, 'H001')
})

test('the officer calls with one key, and the hall shows and says it, and the phone too', async () => {
  const before = (await heardClips(display.page, 0)).length
  hall.office.clock.pass(120_000)
  await counter.nextIs('Gọi số tiếp theo')
  await says(display.hero, /H001\s*1$/)
  await says(display.atCounters, /H001\s*Quầy 1/)
  await says(phone.state, /Đến lượt ông\/bà.*Quầy 1/s)

  const sentence = ['ticket', 'letter-h', 'digit-0', 'digit-0', 'digit-1', 'pause', 'to-counter-number', 'digit-1']
  const heard = await heardClips(display.page, 2 + 2 * sentence.length, before)
  expect(heard.map(({ clip }) => clip)).toEqual(['chime', ...sentence, 'long-pause', ...sentence])
  // one after another: none is cut off by the next, and nothing lies between them
  heard.slice(1).forEach(({ begins }, place) => { expect(begins).toBeCloseTo(heard[place]?.ends ?? 0, 3) })
})

test('the officer starts and finishes with the same key, and the tablet asks', async () => {
  await counter.nextIs('Bắt đầu phục vụ')
  await says(phone.state, 'Đang được phục vụ')
  await says(display.atCounters, /H001.*Đang phục vụ/s)
  hall.office.clock.pass(180_000)
  await counter.nextIs('Hoàn thành')
  await tablet.question.waitFor()
  await tablet.page.getByText('H001').waitFor()
  await says(phone.state, 'Ông/bà có hài lòng')
  await says(counter.hand, 'Không có ai đang chờ')
})

test('one tap on a face is thanked for, and the manager\'s figures change', async () => {
  await tablet.face('Rất hài lòng').tap()
  await tablet.face('Kết thúc').tap()
  await tablet.thanks.waitFor()
  await says(phone.state, 'Đã hoàn thành')
  await says(manager.count('Đã phục vụ'), /^1$/)
  await says(manager.tile('Chờ mỗi lượt giao dịch'), /2,\d\s*phút.*Đạt chỉ tiêu/s)
  await says(manager.tile('Thời gian xử lý'), /3,\d\s*phút/)
  await says(manager.tile('Tỷ lệ hài lòng'), /100,0\s*%.*1 đánh giá.*Đạt chỉ tiêu/s)
  await silenceAfter(display.page)
})

test('no page broke its content security policy or complained in its console', () => {
  expect(complaints).toEqual([])
})

/** The link that the kiosk is told with its next number, read from its socket; numbers that it is only lent have links, too. */
function linkTakenAt(page: Page): Promise<string> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => {
      const link = /"ticket":"[^"]+","ahead":\d+,"link":"(\/t\/[^"]+)"/.exec(String(payload))?.[1]
      if (link !== undefined) resolve(link)
    }))
  })
}
