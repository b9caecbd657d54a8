import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { announcingFaults } from '../../domain/speech/announcing-faults.ts'
import { usualAnnouncing } from '../../domain/speech/announcing.ts'
import type { Script } from '../../domain/speech/template.ts'
import { voiceRoutes, voicesIn } from '../../server/http/voices.ts'
import { listenOn } from '../../server/listen.ts'

let own: string
let server: Server
let url: string

beforeEach(async () => {
  own = await mkdtemp(join(tmpdir(), 'luot-voices-'))
  server = createServer(express().use('/voices', voiceRoutes([own, 'voices'])))
  url = await listenOn(server, 0, '127.0.0.1')
})
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(own, { recursive: true })
})

/** A recording: here a clip that comes with the product, of other words. */
async function record(clip: string, like: string): Promise<void> {
  await mkdir(join(own, 'vi'), { recursive: true })
  await copyFile(`voices/vi/${like}.mp3`, join(own, 'vi', `${clip}.mp3`))
}

async function heard(path: string): Promise<Buffer> {
  const response = await fetch(`${url}/voices/${path}.mp3`)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

async function scriptOf(language: string): Promise<Script> {
  return await (await fetch(`${url}/voices/${language}/script.json`)).json() as Script
}

test('what an office has recorded is heard in place of the clip that came with the product, and nothing else is', async () => {
  const [before, other] = [await heard('vi/ticket'), await heard('vi/test')]
  await record('ticket', 'test')
  expect(await heard('vi/ticket')).toEqual(other)
  expect(other.equals(before)).toBe(false)
  expect((await heard('vi/to-counter')).length).toBeGreaterThan(1000)
  expect((await heard('en/ticket')).length).toBeGreaterThan(1000)
  await rm(join(own, 'vi'), { recursive: true })
  expect(await heard('vi/ticket')).toEqual(before)
})

test('a phrase that was recorded can be used in sentences from then on', async () => {
  const templates = { ...usualAnnouncing.templates, call: { ...usualAnnouncing.templates.call, vi: 'Kính mời bà con mang số {number} đến quầy số {counter}' } }
  const faults = () => announcingFaults({ ...usualAnnouncing, templates }, voicesIn([own, 'voices']))
  expect(faults().map(({ code, at }) => `${code} ${at}`)).toEqual([
    'Kính', 'mời', 'bà', 'con', 'mang', 'số',
  ].map((word) => `noClip announcing.call.vi: ${word}`))
  await record('invite', 'ticket')
  await writeFile(join(own, 'vi', 'script.json'), JSON.stringify({ invite: 'Kính mời bà con mang số' }))
  expect(faults()).toEqual([])
  expect(await scriptOf('vi')).toMatchObject({ 'invite': 'Kính mời bà con mang số', 'digit-0': 'không' })
})

test('a phrase whose recording is missing, or a script that cannot be read, takes nothing from the voice', async () => {
  await mkdir(join(own, 'vi'), { recursive: true })
  await writeFile(join(own, 'vi', 'script.json'), JSON.stringify({ invite: 'Kính mời', ticket: 'Kính mời ông bà', pause: 7 }))
  expect((await scriptOf('vi'))['invite']).toBeUndefined()
  expect((await scriptOf('vi'))['ticket']).toBe('Xin mời công dân có số thứ tự')
  await writeFile(join(own, 'vi', 'script.json'), 'not json')
  expect((await scriptOf('vi'))['ticket']).toBe('Xin mời công dân có số thứ tự')
})

test('nothing but clips is to be had below the voices', async () => {
  expect((await fetch(`${url}/voices/vi/nothing.mp3`)).status).toBe(404)
  expect((await fetch(`${url}/voices/..%2fpackage.json`)).status).toBeGreaterThanOrEqual(400)
})
