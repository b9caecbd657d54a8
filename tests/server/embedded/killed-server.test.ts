import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { engineBench, exists, numbersIn } from './engine-bench.ts'

const bench = engineBench()

interface SmallServer { pid: number, enginePid: number, acknowledged: number[], kill(): Promise<void> }

/** A server in a process of its own that inserts numbers and prints those that were acknowledged. */
async function startSmallServer(dataFolder: string): Promise<SmallServer> {
  const script = join(import.meta.dirname, 'small-server.ts')
  const server = spawn(process.execPath, ['--import', 'tsx', script, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  bench.lastly(kill)
  const lines = createInterface(server.stdout)
  const [first] = await once(lines, 'line') as [string]
  const acknowledged: number[] = []
  lines.on('line', (line) => void acknowledged.push(Number(line)))
  while (acknowledged.length < 200) await once(lines, 'line')
  return { pid: server.pid ?? 0, enginePid: Number(first), acknowledged, kill }
}

test('after a server is killed its folder opens again, with all that was acknowledged', async () => {
  const folder = await bench.folder()
  const server = await startSmallServer(folder)
  await expect(bench.start(folder)).rejects.toMatchObject({ code: 'folderInUse' })
  expect(exists(server.enginePid)).toBe(true)

  await server.kill()
  const engine = await bench.start(folder)
  expect(exists(server.enginePid)).toBe(false)
  const numbers = await numbersIn(await bench.connect(engine))
  expect(server.acknowledged.length).toBeGreaterThan(0)
  expect(numbers).toEqual(expect.arrayContaining(server.acknowledged))
})
