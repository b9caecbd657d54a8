import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { runTool, type ToolOptions } from './run-tool.ts'
import type { Mirror } from './system-mirror.ts'

const packages = ['libc6', 'libgcc-s1', 'libstdc++6']
const sharedLibrary = /^(?:lib|ld-linux).*\.so(?:\.[\d.]+)?$/

/**
 * Fetches the newer C and C++ libraries with apt, which checks their signatures, into `folder`; `work` is for what is
 * needed on the way. Nothing of the system is touched and no right is needed.
 */
export async function downloadLibrary(mirror: Mirror, work: string, folder: string, signal?: AbortSignal): Promise<void> {
  const settings = await writeSettings(mirror, work)
  const options = { folder: work, signal }
  await runTool('apt-get', ['-c', settings, 'update', '-qq'], options)
  await downloadPackages(settings, options)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const archives = (await readdir(work)).filter((name) => name.endsWith('.deb'))
  for (const archive of archives) await runTool('dpkg-deb', ['-x', archive, 'tree'], options)
  await gather(join(work, 'tree'), folder)
}

/**
 * Own lists, own cache, one source. The machine's other settings stay (a proxy, credentials), but none that runs
 * programs after an update and none that prefers one release over another.
 */
async function writeSettings({ sources, keyring }: Mirror, work: string): Promise<string> {
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'tree']) await mkdir(join(work, folder), { recursive: true })
  await writeFile(join(work, 'status'), '')
  const list = sources.map(({ address, suite }) => `deb [signed-by=${keyring}] ${address} ${suite} main\n`)
  await writeFile(join(work, 'mirror.list'), list.join(''))
  const settings = join(work, 'apt.conf')
  await writeFile(settings, [
    '#clear APT::Update::Pre-Invoke;',
    '#clear APT::Update::Post-Invoke;',
    '#clear APT::Update::Post-Invoke-Success;',
    '#clear APT::Default-Release;',
    `Dir::State "${join(work, 'state')}";`,
    `Dir::State::status "${join(work, 'status')}";`,
    `Dir::Cache "${join(work, 'cache')}";`,
    `Dir::Etc::sourcelist "${join(work, 'mirror.list')}";`,
    'Dir::Etc::sourceparts "/dev/null";',
    'Dir::Etc::preferences "/dev/null";',
    'Dir::Etc::preferencesparts "/dev/null";',
    'APT::Get::AllowUnauthenticated "false";',
    'Acquire::AllowInsecureRepositories "false";',
    // Without it an update that reached nobody counts as a success.
    'APT::Update::Error-Mode "any";',
    'Acquire::Languages "none";',
    'Acquire::Retries "1";',
    'Acquire::http::Timeout "20";',
    'Acquire::https::Timeout "20";',
    // As root, apt would hand the download to a user who may not enter this folder.
    'APT::Sandbox::User "root";',
    '',
  ].join('\n'))
  return settings
}

async function downloadPackages(settings: string, options: ToolOptions & { folder: string }): Promise<void> {
  const planned = await runTool('apt-get', ['-c', settings, 'download', '--print-uris', ...packages], options)
  await runTool('apt-get', ['-c', settings, 'download', '-qq', ...packages], options)
  const wanted = [...planned.matchAll(/^'\S+' (\S+) \d+ SHA256:([0-9a-f]{64})$/gm)]
  if (wanted.length !== packages.length) throw new Error('the mirror does not say what its packages should hash to')
  for (const [, name = '', hash] of wanted) {
    const content = await readFile(join(options.folder, name))
    if (createHash('sha256').update(content).digest('hex') !== hash) throw new Error(`${name} is not what the mirror's signed list says`)
  }
}

/** The shared libraries lie in one folder per processor, under /lib or /usr/lib by the age of the package. */
async function gather(tree: string, folder: string): Promise<void> {
  for (const root of ['lib', 'usr/lib']) {
    const families = await readdir(join(tree, root)).catch(() => [])
    for (const family of families.filter((name) => name.endsWith('-linux-gnu'))) {
      const names = await readdir(join(tree, root, family))
      for (const name of names.filter((each) => sharedLibrary.test(each))) await rename(join(tree, root, family, name), join(folder, name))
    }
  }
}
