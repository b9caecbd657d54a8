import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { heardClips, silenceAfter } from './support/heard-clips.ts'
import { displayOn, says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'
import { changeOffice, hangDisplay } from './support/places.ts'

const zones = [{ id: 'left', name: { vi: 'Khu A', en: 'Zone A' }, counters: ['1', '2', '3'] }]

let hall: Hall
let officers: readonly Awaited<ReturnType<typeof officerAt>>[]

beforeEach(async () => {
  hall = await openHall({ settings: { zones } })
  const { url } = hall.office
  await takeNumbers(url, 'ho-tich', 1)
  await takeNumbers(url, 'dat-dai', 2)
  officers = [await officerAt(url, '1'), await officerAt(url, '4')]
})
afterEach(async () => {
  for (const officer of officers) officer.leave()
  await hall.close()
})

async function displayIn(zone: string | null) {
  const page = await hall.open('display', '/display')
  await hangDisplay(hall.office.url, page, { zone })
  await page.getByText('Kính chào ông bà').waitFor()
  return displayOn(page)
}

/** The letters and last digits of the numbers that a page has said. */
async function spoken(display: ReturnType<typeof displayOn>): Promise<readonly string[]> {
  return (await heardClips(display.page, 1)).map(({ clip }) => clip).filter((clip) => clip.startsWith('letter-'))
}

test('a zone’s display shows and speaks only what is called to the zone’s counters', async () => {
  const [zoned, whole] = [await displayIn('left'), await displayIn(null)]
  const [left, right] = officers
  await right?.callNext()
  await left?.callNext()
  await says(zoned.hero, 'H001')
  await says(whole.atCounters, 'L001')
  await zoned.page.getByText('Khu A').waitFor()
  expect(await zoned.page.getByText(/L00\d/).count()).toBe(0)
  expect(await zoned.waiting.getByText('Đất đai').count()).toBe(0)
  await whole.page.waitForFunction(() => window.heard.filter(({ clip }) => clip === 'chime').length >= 2, undefined, { timeout: 60_000 })
  await silenceAfter(whole.page)
  await silenceAfter(zoned.page)
  expect(new Set(await spoken(whole))).toEqual(new Set(['letter-h', 'letter-l']))
  expect(new Set(await spoken(zoned))).toEqual(new Set(['letter-h']))
  expect(await faultsOf(zoned.page)).toEqual([])
})

test('an administrator sees that a display’s zone is gone, and hangs it elsewhere', async () => {
  const display = await displayIn('left')
  await officers[1]?.callNext()
  const manager = await hall.manager('quản trị', '#devices')
  const place = manager.page.getByLabel('Vị trí của Màn hình')
  await place.waitFor()
  await changeOffice(hall.office.url, { zones: [{ ...zones[0], id: 'other', name: { vi: 'Khu B', en: 'Zone B' }, counters: ['1'] }] })
  await manager.page.getByText('Khu vực hoặc quầy này đã bị xóa: màn hình đang hiện cả sảnh.').waitFor()
  await says(display.hero, 'L001')
  expect(await faultsOf(manager.page)).toEqual([])
  await place.selectOption({ label: 'Khu B' })
  await display.page.getByText('Khu B').waitFor()
  await display.page.getByText('Kính chào ông bà').waitFor()
})
