import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startBrowser } from '../browser.ts'
import { call, demoSignIn } from '../remote/people.ts'
import { openPictureOffice, type PictureOffice } from './office.ts'
import { takePictures } from './pictures.ts'
import { playMorning, type Played } from './play-morning.ts'

const folder = join(import.meta.dirname, '../../docs/screens')
/** A working morning in Vietnam. */
const begins = Date.parse('2026-11-20T07:30:00+07:00')

/** Writes docs/screens: every screen at its real size, all at the same minute of the same morning. */
async function main(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const office = await openPictureOffice(begins)
  const browser = await startBrowser()
  try {
    await beginTheDay(office)
    const played = await playMorning(office)
    await callJustNow(office, played)
    await office.lookAround()
    // the pictures are of the officer's own window: one window works a counter
    played.seatAt('1').leave()
    await takePictures({ browser, url: office.url, folder, played, time: '10:22' })
    played.close()
  } finally {
    await browser.close()
    await office.close()
  }
}

/** The first who comes looks at the self-test. */
async function beginTheDay({ url }: PictureOffice): Promise<void> {
  await call(url, 'POST', '/api/self-test/seen', await demoSignIn(url, 'manager'), {})
}

/** Counter 1 has called twelve seconds before the pictures are taken; counter 6 is in a meeting. */
async function callJustNow({ clock }: PictureOffice, { seatAt }: Played): Promise<void> {
  const [first, sixth] = [seatAt('1'), seatAt('6')]
  for (const seat of [first, sixth]) {
    if (seat.hand() === 'called') await seat.start()
    if (seat.hand() !== null) await seat.finish()
  }
  await sixth.pause()
  await first.call()
  clock.time += 12_000
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
