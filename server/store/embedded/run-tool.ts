import { execFile } from 'node:child_process'
import { basename } from 'node:path'

export interface ToolOptions {
  folder?: string
  env?: NodeJS.ProcessEnv
  timeoutMs?: number
  signal?: AbortSignal | undefined
}

/** Runs a program to its end and returns what it printed; what it complained of first is the reason when it fails. */
export function runTool(program: string, args: string[], options: ToolOptions = {}): Promise<string> {
  const { folder, env = process.env, timeoutMs = 60_000, signal } = options
  return new Promise((resolve, reject) => {
    execFile(program, args, {
      cwd: folder,
      // Messages are read by this program: they must not be translated.
      env: { ...env, LC_ALL: 'C' },
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      maxBuffer: 16 * 1024 * 1024,
      signal,
    }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout)
      else reject(new Error(`${basename(program)}: ${withoutHosts(complaint(stderr) ?? error.message)}`))
    })
  })
}

/** Apt marks the lines that matter; other programs say it last. */
function complaint(text: string): string | undefined {
  const lines = text.trim().split('\n').filter((line) => line !== '')
  return lines.find((line) => line.startsWith('E: ')) ?? lines.at(-1)
}

/** Where a machine gets its packages from is its own business and need not stand in a log. */
function withoutHosts(text: string): string {
  return text.replaceAll(/\S+:\/\/\S+/g, '(address)').replaceAll(/'[^' ]*\.[^' ]*'/g, '(host)')
}
