import type { Page } from 'playwright-core'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { officerAt, takeNumbers } from './support/people.ts'
import { changeOffice, hangDisplay } from './support/places.ts'

/** A strip, a small panel and a screen on end, as they are sold. */
const sizes = [{ width: 1280, height: 400 }, { width: 800, height: 480 }, { width: 1080, height: 1920 }]

let hall: Hall
let screen: Page
let officer: Awaited<ReturnType<typeof officerAt>>

beforeEach(async () => {
  hall = await openHall()
  screen = await hall.open('display', '/display')
  await hangDisplay(hall.office.url, screen, { counter: '6' })
  await screen.getByText('Quầy đóng').waitFor()
  await takeNumbers(hall.office.url, 'bao-tro', 1)
  officer = await officerAt(hall.office.url, '6')
})
afterEach(async () => {
  officer.leave()
  await hall.close()
})

const blinking = () => screen.locator('.counter-screen.blinks')

/** What stands outside the screen, or is cut off by it. */
function cutOff(): Promise<readonly string[]> {
  return screen.evaluate(() => [...document.querySelectorAll('.counter-screen :is(h1 span, p, p span)')]
    .filter((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect()
      return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1
    })
    .map(({ textContent }) => textContent))
}

test('it tells what its counter does, blinks when it calls, says nothing aloud and proves nothing', async () => {
  await screen.getByText('Sẵn sàng phục vụ').waitFor()
  await officer.callNext()
  await blinking().getByText('M001').waitFor()
  await screen.getByText('Mời đến quầy').waitFor()
  hall.office.clock.pass(21_000)
  await officer.start()
  await screen.getByText('Đang phục vụ').waitFor()
  expect(await blinking().count()).toBe(0)
  expect(await screen.evaluate(() => window.heard.length)).toBe(0)
  const proofs = (await hall.office.ledger()).flatMap(({ events }) => events).filter(({ type }) => type === 'callShown' || type === 'callSpoken')
  expect(proofs).toEqual([])
})

test('a call of a while ago stands still, and a recall makes the screen blink anew', async () => {
  await officer.callNext()
  await blinking().waitFor()
  hall.office.clock.pass(21_000)
  // brings a picture with the server's new time
  await changeOffice(hall.office.url, { notices: { quietSeconds: 61, items: [] } })
  await blinking().waitFor({ state: 'detached' })
  await screen.locator('.counter-screen.called').getByText('M001').waitFor()
  await officer.recall()
  await blinking().getByText('M001').waitFor()
})

test('who wants no motion gets a steady frame in place of the blinking', async () => {
  await officer.callNext()
  await blinking().waitFor()
  const moves = () => blinking().evaluate((main) => [getComputedStyle(main).animationName !== 'none', getComputedStyle(main, '::after').borderTopWidth !== '0px'])
  expect(await moves()).toEqual([false, true])
  await screen.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await moves()).toEqual([true, false])
})

test('at every size everything fits, and the number can be read at ten metres', async () => {
  await officer.callNext()
  for (const size of sizes) {
    await screen.setViewportSize(size)
    for (const state of ['M001', 'Nguyễn Thị Mai', 'Công chức tiếp nhận và trả kết quả']) await screen.getByText(state).waitFor()
    expect(await cutOff()).toEqual([])
    const height = await screen.locator('.ticket').evaluate((sign) => parseFloat(getComputedStyle(sign).fontSize))
    expect(height).toBeGreaterThanOrEqual(Math.min(size.width, size.height) * 0.24)
    expect(await faultsOf(screen)).toEqual([])
  }
})

test('without the server it says so, and for how long, in place of what may be over', async () => {
  await officer.callNext()
  await screen.getByText('M001').waitFor()
  await hall.office.goDown()
  await screen.getByText('Mất kết nối', { exact: true }).waitFor()
  await screen.getByText(/^đã 0:0[1-9]$/).waitFor()
  expect(await screen.getByText('M001').count()).toBe(0)
  expect(await faultsOf(screen)).toEqual([])
  await hall.office.comeBack()
  await screen.getByText('M001').waitFor()
})
