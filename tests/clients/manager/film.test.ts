import { FilmPlayer } from '../../../client-manager/film/film-player.ts'
import { busiest, covers, nextSpeed, soughtBy, type Scene } from '../../../client-manager/film/playing.ts'
import { nameOfScene } from '../../../client-manager/film/scene-name.ts'
import type { HttpReply } from '../../../client-common/http.ts'
import type { FilmFrame, FilmStrip } from '../../../contract/film.ts'
import { hallWith } from '../display/a-hall.ts'

const date = '2026-11-20'
const [from, to] = [1_000_000, 4_600_000]
const hall: Scene = { screen: 'hall', of: '' }

const strip: FilmStrip = {
  date, office: { name: { vi: 'Một cửa', en: 'One-stop' }, timeZone: 'Asia/Ho_Chi_Minh' }, from, to, closedAt: null, sessions: [],
  quarters: [{ at: from, issued: 2 }, { at: from + 900_000, issued: 5 }, { at: from + 1_800_000, issued: 5 }],
  zones: [{ id: 'z1', name: { vi: 'A', en: 'A' } }], counters: [{ id: 'q3', label: '3' }],
}

const frameAt = (at: number, until: number | null): HttpReply<FilmFrame> =>
  ({ ok: true, answer: { screen: 'hall', at, until, view: hallWith([]) } })

/** A player of a day whose server answers a question about a frame only when it is told to. */
async function aPlayer(first = strip) {
  const asked: { scene: Scene, moment: number }[] = []
  const answers: ((reply: HttpReply<FilmFrame>) => void)[] = []
  let [now, known] = [0, first]
  const player = new FilmPlayer(hall, {
    now: () => now,
    askStrip: () => Promise.resolve({ ok: true, answer: known }),
    askFrame(_date, scene, moment) {
      asked.push({ scene, moment })
      return new Promise((answer) => { answers.push(answer) })
    },
  })
  const settle = () => new Promise((done) => { setImmediate(done) })
  const answer = async (reply: HttpReply<FilmFrame>) => {
    answers.shift()?.(reply)
    await settle()
  }
  void player.open(date)
  await settle()
  return {
    player, asked, answer, settle,
    grow: (longer: FilmStrip) => { known = longer },
    pass: async (ms: number) => {
      now += ms
      void player.tick()
      await settle()
    },
  }
}

test('a film begins at its first moment, standing', async () => {
  const { player, asked, answer } = await aPlayer()
  expect(asked).toEqual([{ scene: hall, moment: from }])
  await answer(frameAt(from, from + 60_000))
  expect([player.shown.value, player.isPlaying.value]).toEqual([from, false])
})

test('while a picture stays as it is nothing is asked; when it is no longer right the next one is', async () => {
  const { player, asked, answer, pass } = await aPlayer()
  await answer(frameAt(from, from + 90_000))
  void player.play()
  await pass(1000)
  expect([player.shown.value, asked.length]).toEqual([from + 60_000, 1])
  await pass(500)
  expect(asked.at(-1)?.moment).toBe(from + 90_000)
  // what is not known yet is not shown
  expect(player.shown.value).toBe(from + 60_000)
  await answer(frameAt(from + 90_000, null))
  expect(player.shown.value).toBe(from + 90_000)
})

test('one question at a time: of all that was sought meanwhile only the last is asked for', async () => {
  const { player, asked, answer } = await aPlayer()
  for (const minutes of [5, 20, 10]) void player.seek(from + minutes * 60_000)
  expect(asked).toHaveLength(1)
  await answer(frameAt(from, from + 1000))
  expect(asked.map(({ moment }) => moment)).toEqual([from, from + 600_000])
  await answer(frameAt(from + 600_000, null))
  expect(player.shown.value).toBe(from + 600_000)
})

test('the answer about a screen that was left is not shown on the next one', async () => {
  const { player, asked, answer } = await aPlayer()
  const counter: Scene = { screen: 'counter', of: 'q3' }
  void player.turnTo(counter)
  await answer(frameAt(from, null))
  expect(player.frame.value).toBeNull()
  expect(asked.at(-1)).toEqual({ scene: counter, moment: from })
})

test('at 600 times an hour is played in six seconds, and the film stops at its end', async () => {
  const { player, answer, pass } = await aPlayer()
  await answer(frameAt(from, null))
  player.setSpeed(600)
  void player.play()
  await pass(5900)
  expect([player.shown.value, player.isPlaying.value]).toEqual([to - 60_000, true])
  await pass(200)
  expect([player.shown.value, player.isPlaying.value]).toEqual([to, false])
})

test('changed while it runs, the speed counts from then on', async () => {
  const { player, answer, pass } = await aPlayer()
  await answer(frameAt(from, null))
  player.setSpeed(10)
  void player.play()
  await pass(1000)
  player.setSpeed(300)
  await pass(1000)
  expect(player.shown.value).toBe(from + 310_000)
})

test('played at its end, a film begins again; but a day that has gone on is played on', async () => {
  const { player, answer, settle, grow } = await aPlayer()
  await answer(frameAt(from, null))
  await player.seek(to)
  void player.play()
  await settle()
  await answer(frameAt(to, null))
  expect([player.wished.value, player.isPlaying.value]).toEqual([from, true])
  player.pause()
  await player.seek(to)
  grow({ ...strip, to: to + 60_000 })
  void player.play()
  await settle()
  await answer(frameAt(to, null))
  expect([player.wished.value, player.isPlaying.value]).toEqual([to, true])
})

test('a server that does not answer stops the film, and is told of; asked again, it shows the moment that was wished', async () => {
  const { player, asked, answer, pass } = await aPlayer()
  await answer(frameAt(from, from + 1))
  void player.play()
  await pass(100)
  await answer({ ok: false, code: 'unavailable' })
  expect([player.refusal.value, player.isPlaying.value, player.shown.value]).toEqual(['unavailable', false, from])
  void player.again()
  const { moment } = asked.at(-1) ?? { moment: 0 }
  await answer(frameAt(moment, null))
  expect([player.refusal.value, player.shown.value]).toEqual([null, moment])
})

test('keys lead minutes away and to both ends, and not beyond', () => {
  const press = (key: string, shiftKey = false, moment = from + 1_200_000) => soughtBy({ key, shiftKey }, moment, strip)
  expect([press('ArrowRight'), press('ArrowLeft')]).toEqual([from + 1_260_000, from + 1_140_000])
  expect([press('ArrowRight', true), press('PageDown')]).toEqual([from + 1_800_000, from + 600_000])
  expect([press('Home'), press('End'), press('ArrowLeft', true, from + 1)]).toEqual([from, to, from])
  expect(press('x')).toBeNull()
})

test('speeds go up and down one by one', () => {
  expect([nextSpeed(60, 1), nextSpeed(60, -1), nextSpeed(600, 1), nextSpeed(1, -1)]).toEqual([300, 10, 600, 1])
})

test('the busiest quarter of an hour is the first of those with most numbers', () => {
  expect(busiest(strip)?.at).toBe(from + 900_000)
  expect(busiest({ quarters: [] })).toBeNull()
})

test('a picture covers the time from its own moment to the next change', () => {
  expect([99, 100, 199, 200].map((moment) => covers({ at: 100, until: 200 }, moment))).toEqual([false, true, true, false])
  expect(covers({ at: 100, until: null }, 1e12)).toBe(true)
})

test('screens have names', () => {
  const t = (key: string, named: Record<string, string>) => `${key} ${Object.values(named).join()}`.trim()
  const scenes: Scene[] = [hall, { screen: 'hall', of: 'zone.z1' }, { screen: 'counter', of: 'q3' }, { screen: 'manager', of: '' }]
  expect(scenes.map((scene) => nameOfScene(scene, strip, 'vi', t))).toEqual(['replay.screen.hall', 'replay.zone A', 'replay.counter 3', 'replay.screen.manager'])
})
