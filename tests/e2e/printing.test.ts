import { pairInDemo } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import type { Printing } from '../../contract/printing.ts'
import { openFakePrinter, paperOut, ready, type FakePrinter } from '../support/fake-printer.ts'
import { printedPaper } from '../support/printed-paper.ts'
import { inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'
import { kioskThatPrints } from './support/printing.ts'

let hall: Hall
let printer: FakePrinter

beforeAll(async () => {
  hall = await openHall()
  printer = await openFakePrinter({ says: ready })
})
afterAll(async () => {
  await hall.close()
  await printer.turnOff()
})

const network = (): Printing => ({ mode: 'network', paper: 80, printer: { host: printer.host, port: printer.port } })

/** How many numbers were given for a service today, and how many of them wait. */
async function numbersOf(service: string) {
  const events = (await hall.office.ledger()).flatMap((entry) => entry.events)
  const other = await connectScreen(hall.office.url, { device: await pairInDemo(hall.office.url, 'kiosk') }, 'kiosk')
  const waiting = other.view().services.find(({ id }) => id === service)?.waiting
  other.close()
  return {
    given: events.filter((event) => event.type === 'ticketIssued' && event.service === service).length,
    withdrawn: events.filter((event) => event.type === 'ticketWithdrawn').length, waiting,
  }
}

test('a double tap at a kiosk with a printer makes one number and one slip', async () => {
  const kiosk = await kioskThatPrints(hall, network())
  const before = printer.jobs.length
  await kiosk.service('Hộ tịch').tap()
  await kiosk.takeButton.dblclick()
  await says(kiosk.main, 'Mời lấy phiếu')
  expect(await numbersOf('ho-tich')).toMatchObject({ given: 1, waiting: 1 })
  const [job = Buffer.alloc(0), ...more] = printer.jobs.slice(before)
  expect(more).toEqual([])
  expect(printedPaper(job)).toMatchObject({ picture: { width: 576 }, cuts: 1, isCutAtTheEnd: true })
  await kiosk.page.close()
})

test('a failed print is said in words, and the same number is printed when the printer is back', async () => {
  const kiosk = await kioskThatPrints(hall, network())
  const before = printer.jobs.length
  await printer.turnOff()
  await kiosk.take('Chứng thực')
  expect(await inEachState(kiosk.page, {
    off: () => says(kiosk.main, 'Không liên lạc được với máy in.'),
    async empty() {
      printer.behave({ says: paperOut })
      await printer.turnOn()
      await kiosk.again.tap()
      await says(kiosk.main, 'Máy in đã hết giấy.')
    },
    async printed() {
      printer.behave({ says: ready })
      await kiosk.again.tap()
      await says(kiosk.main, 'Mời lấy phiếu')
    },
  })).toEqual({})
  await says(kiosk.main, 'A001')
  expect(await numbersOf('chung-thuc')).toMatchObject({ given: 1, waiting: 1, withdrawn: 0 })
  expect(printer.jobs.length).toBe(before + 1)
  await kiosk.page.close()
})

test('who takes the code on the screen instead of paper keeps the number', async () => {
  const kiosk = await kioskThatPrints(hall, network())
  printer.behave({ says: paperOut })
  await kiosk.take('Thuế')
  await kiosk.useQr.tap()
  await kiosk.page.getByRole('img', { name: 'Quét mã' }).waitFor()
  await kiosk.page.waitForTimeout(1500)
  await kiosk.done.tap()
  await kiosk.service('Thuế').waitFor()
  expect(await numbersOf('thue')).toEqual({ given: 1, waiting: 1, withdrawn: 0 })
  await kiosk.page.close()
})

test('a number whose print failed, and of which nobody takes notice, does not stay in the line', async () => {
  const kiosk = await kioskThatPrints(hall, network())
  printer.behave({ says: paperOut })
  await kiosk.take('Đất đai')
  await says(kiosk.main, /tự hủy sau \d+ giây/)
  expect(await numbersOf('dat-dai')).toEqual({ given: 1, waiting: 1, withdrawn: 0 })
  await kiosk.service('Đất đai').waitFor({ timeout: 40_000 })
  expect(await numbersOf('dat-dai')).toEqual({ given: 1, waiting: 0, withdrawn: 1 })
  await kiosk.page.close()
})

test('a server that goes away while it prints loses no number, and the kiosk says that it is not certain', async () => {
  const kiosk = await kioskThatPrints(hall, network())
  printer.behave({ deaf: true })
  await kiosk.take('Nhận kết quả')
  await says(kiosk.main, 'Đang in phiếu')
  await hall.office.goDown()
  await kiosk.page.getByText(/^Mất kết nối/).first().waitFor()
  await hall.office.comeBack()
  await says(kiosk.main, 'Phiếu đã ra chưa?')
  expect(await numbersOf('tra-ket-qua')).toMatchObject({ given: 1, waiting: 1 })
  printer.behave({ says: ready })
  await kiosk.again.tap()
  await says(kiosk.main, 'Mời lấy phiếu')
  await says(kiosk.main, 'R001')
  expect(await numbersOf('tra-ket-qua')).toMatchObject({ given: 1, waiting: 1 })
  await kiosk.page.close()
})

test.each([80, 58] as const)('a kiosk\'s browser prints the slip alone, on paper of %i mm', async (paper) => {
  const page = await hall.open('kiosk', '/kiosk')
  await page.evaluate(() => {
    window.print = () => {
      document.title = `printed ${document.title}`
      dispatchEvent(new Event('afterprint'))
    }
  })
  const kiosk = await kioskThatPrints(hall, { mode: 'browser', paper, printer: null }, Promise.resolve(page))
  await kiosk.take('Hộ kinh doanh')
  await says(kiosk.main, 'Mời lấy phiếu')
  expect(await page.title()).toMatch(/^printed /)
  await kiosk.again.tap()
  await page.waitForFunction(() => document.title.startsWith('printed printed '))
  await page.emulateMedia({ media: 'print' })
  const slip = page.locator('.print-slip')
  for (const text of ['PHIẾU SỐ THỨ TỰ', /K00\d/, 'Hộ kinh doanh', 'Số người chờ trước', 'Vui lòng giữ phiếu']) await says(slip, text)
  expect(await page.locator('#app').isVisible()).toBe(false)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  const [, width = '0'] = /\/MediaBox \[0 0 ([\d.]+) /.exec(pdf) ?? []
  expect(Number(width) / 72 * 25.4).toBeCloseTo(paper, 0)
  await page.close()
})

test('an administrator says where a kiosk prints, and tries it', async () => {
  printer.behave({ says: ready })
  const kiosk = await kioskThatPrints(hall, { mode: 'none', paper: 80, printer: null })
  const { page } = await hall.manager('quản trị', '#devices')
  const before = printer.jobs.length
  await page.getByRole('row', { name: 'Không in' }).first().getByRole('button', { name: 'Cách in' }).click()
  expect(await inEachState(page, {
    form: () => page.getByLabel('Cách in phiếu').selectOption('network'),
    async tried() {
      await page.getByLabel('Khổ giấy').selectOption('58 mm')
      await page.getByLabel('Địa chỉ máy in').fill(printer.host)
      await page.getByLabel('Cổng').fill(String(printer.port))
      await page.getByRole('button', { name: 'Lưu và in thử' }).click()
      await page.getByText('Máy in đã nhận phiếu thử.').waitFor()
    },
  })).toEqual({})
  await kiosk.take('Cư trú – Căn cước')
  await says(kiosk.main, 'Mời lấy phiếu')
  expect(printedPaper(printer.jobs[before] ?? Buffer.alloc(0)).picture.width).toBe(384)
  await kiosk.page.close()
})
