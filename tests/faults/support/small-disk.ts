import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk in memory whose size can be changed while it is in use. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves no more than this free; takes no memory for it. */
  leaveFree(bytes: number): Promise<void>
  resize(bytes: number): void
  remove(): void
}

/** Null where the system does not let us mount one: that needs root, and a container that was given the right. */
export function mountSmallDisk(bytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'luot-disk-'))
  const mount = (options: string, ...more: string[]) => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, ...more, 'tmpfs', folder], { stdio: 'ignore' })
  }
  try {
    mount(`size=${bytes}`)
  } catch {
    rmdirSync(folder)
    return null
  }
  const resize = (size: number) => { mount(`remount,size=${size}`) }
  return {
    folder, resize,
    async leaveFree(free) {
      const { blocks, bfree, bsize } = await statfs(folder)
      resize((blocks - bfree) * bsize + free)
    },
    remove() {
      execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
      rmdirSync(folder)
    },
  }
}
