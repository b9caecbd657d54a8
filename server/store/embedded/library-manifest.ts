import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const manifestName = 'manifest.json'

/** What a kept library folder must hold, and since when. */
export interface Manifest {
  fetchedAt: string
  sha256: Record<string, string>
}

export async function writeManifest(folder: string, fetchedAt: Date): Promise<Manifest> {
  const manifest = { fetchedAt: fetchedAt.toISOString(), sha256: await hashes(folder) }
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/** The manifest of a folder that still holds exactly what it says; null otherwise. */
export async function intactManifest(folder: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Manifest
    const found = await hashes(folder)
    const names = Object.keys(manifest.sha256)
    const holds = names.length > 0 && names.every((name) => found[name] === manifest.sha256[name])
    return holds && names.length === Object.keys(found).length ? manifest : null
  } catch {
    return null
  }
}

async function hashes(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== manifestName).sort()
  const entries = await Promise.all(names.map(async (name) => {
    const content = await readFile(join(folder, name))
    return [name, createHash('sha256').update(content).digest('hex')] as const
  }))
  return Object.fromEntries(entries)
}
