import { access, readFile } from 'node:fs/promises'

import { runTool } from './run-tool.ts'

export interface Mirror {
  /** Where this machine gets its own packages from, and which release to take the newer C library from. */
  sources: { address: string, suite: string }[]
  /** Whom this distribution trusts to sign packages. */
  keyring: string
}

/** The oldest release of each distribution whose C library is new enough: it asks least of the kernel. */
const newerReleases: Partial<Record<string, { suite: string, keyring: string }>> = {
  debian: { suite: 'trixie', keyring: '/usr/share/keyrings/debian-archive-keyring.gpg' },
  ubuntu: { suite: 'noble', keyring: '/usr/share/keyrings/ubuntu-archive-keyring.gpg' },
}

/**
 * The machine's own mirrors, asked for the newer release: the likeliest first, each once with and once without its
 * security updates. Which of them really has that release, signed by the distribution, only apt can say.
 */
export async function systemMirrors(signal?: AbortSignal): Promise<Mirror[]> {
  const { name, release } = await distribution()
  const newer = newerReleases[name]
  if (newer === undefined) throw new Error(`no newer release of ${name === '' ? 'this system' : name} is known`)
  await access(newer.keyring)
  const planned = await runTool('apt-get', ['update', '--print-uris'], { timeoutMs: 20_000, signal })
  const found = mirrorSources(planned, release, newer.suite)
  if (found.length === 0) throw new Error('apt-get names no mirror for this system')
  return found.map((sources) => ({ sources, keyring: newer.keyring }))
}

/** The sources in an answer of `apt-get update --print-uris` that carry a release, renamed to the newer one. */
export function mirrorSources(planned: string, release: string, newer: string): Mirror['sources'][] {
  const lines = planned.split('\n').flatMap((line) => {
    const [, address, suite] = /^'(\S+?)\/?\/dists\/([^/']+)\/InRelease'/.exec(line) ?? []
    return address === undefined || suite === undefined ? [] : [{ address, suite }]
  })
  const repairs = lines
    .filter(({ suite }) => suite === `${release}-updates` || suite === `${release}-security`)
    .map(({ address, suite }) => ({ address, suite: suite.replace(release, newer) }))
  const main = lines.filter(({ suite }) => suite === release).map(({ address }) => ({ address, suite: newer }))
  return [...main.map((source) => [source, ...repairs]), ...main.map((source) => [source])]
}

async function distribution(): Promise<{ name: string, release: string }> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const field = (key: string) => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(text)?.[1] ?? ''
  return { name: field('ID'), release: field('VERSION_CODENAME') }
}
