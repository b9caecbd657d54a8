import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Media } from '../../contract/http.ts'
import { usualAppearance, type Appearance } from '../../domain/appearance.ts'
import { call } from '../../tools/remote/people.ts'
import { hall, openForEach } from './support/each-hall.ts'

openForEach()

async function save(appearance: object) {
  return call(hall.url, 'PATCH', '/api/office', await hall.cookieOf('manager'), { revision: 0, changes: { appearance } })
}

async function slip(query: string, who = 'manager') {
  const response = await fetch(`${hall.url}/api/office/slip?${query}`, { headers: { cookie: await hall.cookieOf(who) } })
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
}

async function heightOf(lines: string): Promise<number> {
  const { bytes } = await slip(`paper=80&lines=${lines}`)
  return (await loadImage(bytes)).height
}

test('colours and slips that an office chooses are on every running screen at once', async () => {
  const [kiosk, display, counter] = [await hall.kiosk(), await hall.display(), await hall.counter('1')]
  const chosen: Appearance = { logo: null, palette: 'green', slip: ['ahead', 'keep'] }
  expect((await save(chosen)).status).toBe(200)
  expect((await kiosk.until(({ office }) => office.look !== undefined)).office.look).toEqual(chosen)
  expect((await display.until(({ office }) => office.look !== undefined)).office.look).toEqual(chosen)
  expect((await counter.until(({ office }) => office.look !== undefined)).office.look).toEqual(chosen)
})

test('colours of nobody\'s making and lines that no slip has are refused', async () => {
  expect((await save({ ...usualAppearance, palette: 'neon' })).body).toEqual({ code: 'invalidInput' })
  expect((await save({ ...usualAppearance, slip: ['phone'] })).body).toEqual({ code: 'invalidInput' })
  expect((await save({ ...usualAppearance, logo: '../../etc' })).body).toEqual({ code: 'invalidInput' })
})

test('a slip is shown before it is printed: as wide as the paper, and shorter by every line left out', async () => {
  const narrow = await loadImage((await slip('paper=58&lines=keep')).bytes)
  expect(narrow.width).toBe(384)
  const heights = [await heightOf('procedure,ahead,expected,follow,keep'), await heightOf('procedure,ahead,expected,keep'), await heightOf('')]
  expect(heights).toEqual([...heights].sort((one, other) => other - one))
  expect(new Set(heights).size).toBe(3)
  expect((await slip('paper=80&lines=phone')).status).toBe(400)
  expect((await slip('paper=80&lines=', 'officer1')).status).toBe(403)
})

test('a logo is drawn anew as notices are, and is not swept away while the office has it', async () => {
  const bytes = createCanvas(40, 20).encodeSync('png')
  const response = await fetch(`${hall.url}/api/media?name=logo.png`, {
    method: 'POST', body: new Uint8Array(bytes), headers: { 'cookie': await hall.cookieOf('manager'), 'content-type': 'application/octet-stream' },
  })
  const { id, type } = await response.json() as Media
  expect(type).toBe('image/webp')
  await save({ ...usualAppearance, logo: id })
  hall.clock.pass(48 * 3_600_000)
  await hall.app.sweepMedia()
  expect((await fetch(`${hall.url}/media/${id}`)).status).toBe(200)
})
