import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { isAtLeast } from '../../../server/store/embedded/c-library.ts'
import { keepLibrary, keptLibrary, stagingFolder } from '../../../server/store/embedded/library-cache.ts'
import { writeManifest } from '../../../server/store/embedded/library-manifest.ts'
import { mirrorSources } from '../../../server/store/embedded/system-mirror.ts'
import { engineBench } from './engine-bench.ts'

const bench = engineBench()

async function keepOne(cacheFolder: string, content: string): Promise<string> {
  const staging = join(await stagingFolder(cacheFolder), 'library')
  await mkdir(staging)
  await writeFile(join(staging, 'libc.so.6'), content)
  const { folder } = await keepLibrary(cacheFolder, staging, await writeManifest(staging, new Date(0)))
  return folder
}

test('versions are compared as numbers', () => {
  expect(isAtLeast('2.38', '2.38')).toBe(true)
  expect(isAtLeast('2.100', '2.38')).toBe(true)
  expect(isAtLeast('3.1', '2.38')).toBe(true)
  expect(isAtLeast('2.4', '2.38')).toBe(false)
  expect(isAtLeast('2.36', '2.38')).toBe(false)
})

test('only the sources of the machine\'s own release are asked for the newer one, with repairs first', () => {
  const planned = [
    '\'http://mirror.example/debian/dists/bookworm/InRelease\' a 0 ',
    '\'http://mirror.example/debian-security/dists/bookworm-security/InRelease\' b 0 ',
    '\'http://tools.example/apt/dists/stable/InRelease\' c 0 ',
    '\'http://mirror.example/debian/dists/bookworm/main/binary-amd64/Packages.xz\' d 0 ',
  ].join('\n')
  const main = { address: 'http://mirror.example/debian', suite: 'trixie' }
  const repairs = { address: 'http://mirror.example/debian-security', suite: 'trixie-security' }
  expect(mirrorSources(planned, 'bookworm', 'trixie')).toEqual([[main, repairs], [main]])
})

test('a kept library is found until a file of it changes', async () => {
  const cacheFolder = await bench.folder()
  expect(await keptLibrary(cacheFolder)).toBeNull()
  const folder = await keepOne(cacheFolder, 'first')
  expect(basename((await keptLibrary(cacheFolder))?.folder ?? '')).toBe(basename(folder))
  await writeFile(join(folder, 'libc.so.6'), 'doctored')
  expect(await keptLibrary(cacheFolder)).toBeNull()
})

test('a newer library takes the place of the kept one in one step, and the old one stays for who uses it', async () => {
  const cacheFolder = await bench.folder()
  const first = await keepOne(cacheFolder, 'first')
  await keepOne(cacheFolder, 'second')
  const kept = await keptLibrary(cacheFolder)
  expect(await readFile(join(kept?.folder ?? '', 'libc.so.6'), 'utf8')).toBe('second')
  expect(await readFile(join(first, 'libc.so.6'), 'utf8')).toBe('first')
})
