import { readFileSync } from 'node:fs'

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity { pid: number, startedAt: string | null }

export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) }
}

export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  return startedAt === null ? existsByNumber(pid) : startOf(pid) === startedAt
}

/** Boot and clock tick at which a process began; null when it has ended, or where the system does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name, which may hold anything; what follows it is regular.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const tick = fields[18]
    if (tick === undefined || state === 'Z' || state === 'X') return null
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${tick}`
  } catch {
    return null
  }
}

function existsByNumber(pid: number): boolean {
  if (process.platform === 'linux') return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
