import { createCanvas, loadImage } from '@napi-rs/canvas'
import { call } from '../../tools/remote/people.ts'
import { otherOffice } from '../support/small-office.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'

const limits = { ...lavish, pictureSize: 300_000, videoSize: 2_500_000, media: 4 }

openForEach({ limits, others: [otherOffice] })

async function picture(format: 'png' | 'jpeg' | 'webp', width = 64, height = 36): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#1d6f42'
  context.fillRect(0, 0, width, height)
  return format === 'png' ? canvas.encode('png') : format === 'jpeg' ? canvas.encode('jpeg') : canvas.encode('webp')
}

/** The beginning of a WebM and then bytes that say where they stand. */
function video(size: number): Buffer {
  const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, place) => place % 251))
  Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex').copy(bytes)
  return bytes
}

async function upload(bytes: Buffer, username: string | null = 'manager', type = 'application/octet-stream') {
  const response = await fetch(`${hall.url}/api/media?name=t%E1%BB%87p.png`, {
    method: 'POST', body: new Uint8Array(bytes),
    headers: { 'content-type': type, ...username === null ? {} : { cookie: await hall.cookieOf(username) } },
  })
  return { status: response.status, body: await response.json() as { id: string, type: string, size: number, code?: string } }
}

async function fetched(id: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(`${hall.url}/media/${id}`, { method, headers })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

test.each(['png', 'jpeg', 'webp'] as const)('a %s that a manager uploads is drawn anew and shown to everybody', async (format) => {
  const { status, body } = await upload(await picture(format))
  expect(status).toBe(201)
  expect(body).toMatchObject({ type: 'image/webp', name: 'tệp.png', addedAt: hall.clock.now() })
  const { headers, bytes } = await fetched(body.id)
  expect([headers.get('content-type'), headers.get('x-content-type-options'), headers.get('cache-control')])
    .toEqual(['image/webp', 'nosniff', 'public, max-age=31536000, immutable'])
  const shown = await loadImage(bytes)
  expect([shown.width, shown.height]).toEqual([64, 36])
})

test('what is not pixels is gone: a script behind the end of a picture, and what a camera wrote into it', async () => {
  const jpeg = await picture('jpeg')
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 29]), Buffer.from('<script>alert(1)</script>  ')])
  const { status, body } = await upload(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from('<script>alert(2)</script>')]))
  expect(status).toBe(201)
  const { bytes } = await fetched(body.id)
  expect(bytes.includes('script')).toBe(false)
})

test('a picture that is larger than the largest display is made smaller', async () => {
  const { body } = await upload(await picture('png', 5000, 1000))
  const shown = await loadImage((await fetched(body.id)).bytes)
  expect([shown.width, shown.height]).toEqual([3840, 768])
})

test('what cannot be decoded is refused, SVG and HTML among it', async () => {
  const png = await picture('png')
  const broken = [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    Buffer.from('<!doctype html><script>alert(1)</script>'), Buffer.from('GIF89a'), png.subarray(0, 20), png.subarray(0, 45), Buffer.alloc(600),
    (await picture('jpeg')).subarray(0, 90),
  ]
  for (const bytes of broken) expect(await upload(bytes)).toEqual({ status: 415, body: { code: 'unreadableMedia' } })
  expect(await database.models.media.countDocuments()).toBe(0)
})

test('what is too large is refused: in bytes, and in pixels before they are decoded', async () => {
  const png = await picture('png')
  expect(await upload(Buffer.concat([png, Buffer.alloc(limits.pictureSize)]))).toEqual({ status: 413, body: { code: 'tooLarge' } })
  const bomb = Buffer.from(png)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  expect(await upload(bomb)).toEqual({ status: 413, body: { code: 'tooLarge' } })
  expect((await upload(video(limits.videoSize + 1))).status).toBe(413)
})

test('a video is kept as it is and can be played from any place in it', async () => {
  const content = video(2_300_000)
  const { body } = await upload(content)
  expect(body).toMatchObject({ type: 'video/webm', size: content.length })
  const whole = await fetched(body.id)
  expect([whole.status, whole.headers.get('accept-ranges'), whole.bytes.equals(content)]).toEqual([200, 'bytes', true])
  for (const [asked, from, to] of [['bytes=1048570-1048580', 1_048_570, 1_048_580], ['bytes=2299990-', 2_299_990, 2_299_999], ['bytes=-5', 2_299_995, 2_299_999]] as const) {
    const part = await fetched(body.id, { range: asked })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${String(from)}-${String(to)}/2300000`])
    expect(part.bytes.equals(content.subarray(from, to + 1))).toBe(true)
  }
  expect(await fetched(body.id, { range: 'bytes=3000000-' })).toMatchObject({ status: 416 })
  expect(await fetched(body.id, {}, 'HEAD')).toMatchObject({ status: 200, bytes: Buffer.alloc(0) })
})

test('a player that goes away in the middle harms nobody', async () => {
  const { body } = await upload(video(2_300_000))
  const gone = new AbortController()
  const response = await fetch(`${hall.url}/media/${body.id}`, { signal: gone.signal })
  gone.abort()
  await expect(response.arrayBuffer()).rejects.toThrow()
  expect((await fetched(body.id)).status).toBe(200)
})

test('the same picture twice is kept once, and every office has its own', async () => {
  const png = await picture('png')
  const [first, again, foreign] = [await upload(png), await upload(png), await upload(png, 'other-manager')]
  expect(again.body.id).toBe(first.body.id)
  expect(foreign.body.id).not.toBe(first.body.id)
  const { body } = await call(hall.url, 'GET', '/api/media', await hall.cookieOf('manager'))
  expect((body as { id: string }[]).map(({ id }) => id)).toEqual([first.body.id])
})

test('only those who lead an office upload, and only so much', async () => {
  expect((await upload(await picture('png'), null)).status).toBe(401)
  expect((await upload(await picture('png'), 'officer1')).status).toBe(403)
  expect((await upload(await picture('png'), 'manager', 'image/svg+xml')).status).toBe(400)
  for (let width = 1; width <= limits.media; width += 1) expect((await upload(await picture('png', width, 1))).status).toBe(201)
  expect(await upload(await picture('png', 9, 1))).toEqual({ status: 409, body: { code: 'tooManyMedia' } })
})

test('nothing is shown under an id that was never given', async () => {
  for (const id of ['x', 'a'.repeat(40), '%00', '..%2Fpackage.json']) expect((await fetched(id)).status).toBe(404)
})

test('what no notice shows any more is deleted after a day, and what one shows stays', async () => {
  const [used, unused] = [await upload(await picture('png', 2, 2)), await upload(video(1_500_000))]
  const notice = { id: 'n', kind: 'picture', text: null, media: used.body.id, seconds: 10, from: null, to: null, zones: [] }
  const changes = { notices: { quietSeconds: 60, items: [notice] } }
  expect((await call(hall.url, 'PATCH', '/api/office', await hall.cookieOf('manager'), { revision: 0, changes })).status).toBe(200)
  hall.clock.pass(23 * 3_600_000)
  await hall.app.sweepMedia()
  expect((await fetched(unused.body.id)).status).toBe(200)
  hall.clock.pass(2 * 3_600_000)
  await hall.app.sweepMedia()
  expect([(await fetched(used.body.id)).status, (await fetched(unused.body.id)).status]).toEqual([200, 404])
  expect(await database.models.mediaPieces.countDocuments({ media: unused.body.id })).toBe(0)
})

test('a notice without content, or with dates the wrong way round, is refused', async () => {
  const notice = { id: 'n', kind: 'text', text: { vi: 'Chào', en: '' }, media: null, seconds: 10, from: null, to: null, zones: [] }
  const save = async (more: object) => (await call(hall.url, 'PATCH', '/api/office', await hall.cookieOf('manager'), {
    revision: 0, changes: { notices: { quietSeconds: 60, items: [{ ...notice, ...more }] } },
  })).status
  expect([await save({ text: null }), await save({ kind: 'picture' }), await save({ seconds: 0 }), await save({ media: '../x' })]).toEqual([400, 400, 400, 400])
  expect(await save({ from: '2026-12-02', to: '2026-12-01' })).toBe(422)
  expect(await save({})).toBe(200)
})
