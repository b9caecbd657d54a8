import type { Page } from 'playwright-core'
import { inEachState } from './support/axe.ts'
import { cuttable } from './support/cut-line.ts'
import { openHall, type Hall } from './support/hall.ts'
import { tabletOn } from './support/pages.ts'
import { lastRated, rating, ratingsKept, servingAt, untilRated } from './support/ratings.ts'

let hall: Hall
afterEach(() => hall.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const asks = (page: Page, text: string) => page.getByRole('heading', { name: text }).waitFor()
const upright = { width: 800, height: 1280 }

/** What can be touched lies in the lower half, where the thumb of the hand that holds the tablet reaches, and is 64 px high and wide. */
async function outOfReach(page: Page): Promise<readonly string[]> {
  await page.waitForFunction((size) => size !== null && innerWidth === size.width && innerHeight === size.height, page.viewportSize())
  // and is drawn at that size: a tablet that was just turned is still in between
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.waitForFunction(() => document.querySelector('[inert]') === null)
  return page.evaluate(() => [...document.querySelectorAll('button, textarea')].flatMap((target) => {
    const { top, bottom, left, right, width, height } = target.getBoundingClientRect()
    const isButton = target.tagName === 'BUTTON'
    const isSeen = bottom <= window.innerHeight && left >= 0 && right <= window.innerWidth
    const isNear = !isButton || (top >= window.innerHeight / 2 && width >= 64 && height >= 64)
    return isSeen && isNear ? [] : [`${target.textContent.trim()}: ${String(Math.round(top))} ${String(Math.round(width))}×${String(Math.round(height))}`]
  }))
}

async function reach(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize()
  const lying = await outOfReach(page)
  await page.setViewportSize(upright)
  const standing = await outOfReach(page)
  if (size !== null) await page.setViewportSize(size)
  return [...lying, ...standing]
}

async function open(form: string) {
  hall = await openHall(rating({ form }))
  const tablet = await hall.tablet('1')
  const officer = await servingAt(hall, '1')
  return { tablet, page: tablet.page, officer, far: [] as string[] }
}

test('five levels: a tap, reasons as chips, a comment and thanks, all within one hand\'s reach and for everybody', async () => {
  const { tablet, page, officer } = await open('counter-5')
  const far: string[] = []
  const step = (reached: () => Promise<unknown>) => async () => {
    await reached()
    far.push(...await reach(page))
  }
  expect(await inEachState(page, {
    idle: step(() => page.getByText('Kính chào ông bà!').waitFor()),
    faces: step(async () => {
      await officer.serveOne('ho-tich')
      await tablet.question.waitFor()
    }),
    reasons: step(async () => {
      await tablet.face('Không hài lòng').tap()
      await asks(page, 'Điều gì chưa tốt?')
    }),
    chosen: step(async () => {
      await button(page, 'Chờ lâu').tap()
      await button(page, 'Cơ sở vật chất').tap()
      await button(page, 'Tiếp tục').waitFor()
    }),
    comment: step(async () => {
      await button(page, 'Tiếp tục').tap()
      await asks(page, 'Ý kiến khác')
      await page.getByRole('textbox').fill('Xin thêm ghế ngồi')
    }),
    thanks: step(async () => {
      await button(page, 'Tiếp tục').tap()
      await tablet.thanks.waitFor()
    }),
  })).toEqual({})
  expect(far).toEqual([])
  const kept = await untilRated(hall, 2)
  expect(kept.at(-1)).toMatchObject({ level: 2, answers: { reasons: ['waiting', 'place'] }, form: { id: 'counter-5', scale: 5 }, channel: 'tablet' })
  officer.leave()
})

test('three levels: "hài lòng" is one tap, and ending the questions at once keeps it', async () => {
  const { tablet, page, officer } = await open('counter-3')
  await officer.serveOne('ho-tich')
  await tablet.question.waitFor()
  expect(await page.locator('.levels').getByRole('button').allInnerTexts()).toEqual(['Rất hài lòng', 'Hài lòng', 'Không hài lòng'])
  expect(await reach(page)).toEqual([])
  await tablet.face('Hài lòng').tap()
  await button(page, 'Kết thúc').tap()
  await tablet.thanks.waitFor()
  expect(await untilRated(hall, 1)).toMatchObject([{ level: 2, form: { id: 'counter-3', scale: 3 } }])
  officer.leave()
})

test('indicators of the circular: each is one touch, and all are within reach', async () => {
  const { tablet, page, officer } = await open('tt-01-2018')
  await officer.serveOne('ho-tich')
  await tablet.face('Rất hài lòng').tap()
  const far: string[] = []
  for (let asked = 1; asked <= 6; asked += 1) {
    await page.getByText(`Câu ${String(asked)}/7`).waitFor()
    far.push(...await reach(page))
    await page.locator('.question-options button').first().tap()
  }
  await asks(page, 'Ý kiến khác')
  expect(far).toEqual([])
  await button(page, 'Bỏ qua câu này').tap()
  await tablet.thanks.waitFor()
  const { answers } = await lastRated(hall, (rated) => Object.keys(rated.answers ?? {}).length === 6)
  expect(Object.values(answers ?? {})).toEqual(Array.from({ length: 6 }, () => ['p2']))
  officer.leave()
})

test('a tap made while the line is lost is neither lost nor counted twice, and its reasons follow it', async () => {
  hall = await openHall(rating({}))
  const profile = await hall.newProfile()
  const line = await cuttable(profile)
  const tablet = tabletOn(await hall.open('rating', '/rating?slot=1', profile))
  await tablet.pairAt('1')
  const officer = await servingAt(hall, '1')
  await officer.serveOne('ho-tich')
  await tablet.question.waitFor()
  await line.cut()
  await tablet.page.getByText('Mất kết nối', { exact: true }).waitFor()
  await tablet.face('Bình thường').tap()
  await button(tablet.page, 'Chờ lâu').tap()
  await button(tablet.page, 'Tiếp tục').tap()
  await asks(tablet.page, 'Ý kiến khác')
  expect(await ratingsKept(hall)).toEqual([])
  line.mend()
  expect((await untilRated(hall, 2)).map(({ level, answers }) => [level, answers])).toEqual([[3, {}], [3, { reasons: ['waiting'] }]])
  await asks(tablet.page, 'Ý kiến khác')
  officer.leave()
})

test('a tablet that is loaded anew after the tap goes on with the questions, and after the thanks asks no more', async () => {
  const { tablet, page, officer } = await open('counter-5')
  await officer.serveOne('ho-tich')
  await tablet.face('Rất không hài lòng').tap()
  await untilRated(hall, 1)
  await page.reload()
  await asks(page, 'Điều gì chưa tốt?')
  await button(page, 'Kết thúc').tap()
  await tablet.thanks.waitFor()
  await page.reload()
  await page.getByText('Kính chào ông bà!').waitFor()
  expect(await ratingsKept(hall)).toMatchObject([{ level: 1 }])
  officer.leave()
})
