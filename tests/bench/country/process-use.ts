import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Use { readonly cpuSeconds: number, readonly megabytes: number }

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']))

/** What a process has used until now, as Linux counts it. */
export function useOf(pid: number): Use {
  const [, after = ''] = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').split(') ')
  const fields = after.split(' ')
  const [user, system] = [Number(fields[11]), Number(fields[12])]
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? []
  return { cpuSeconds: (user + system) / ticksPerSecond, megabytes: Number(kilobytes) / 1024 }
}
