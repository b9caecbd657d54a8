import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const install = 'apt-get update && apt-get install -y --no-install-recommends redis-server'

/** Whether the tests of several servers have a Redis to start; installed first where that is possible. Else says what to do. */
export function ensureRedis() {
  if (isThere()) return true
  if (!existsSync('/etc/debian_version')) return helpless('redis-server is missing. Install it, so that it is found on the PATH.')
  if (process.getuid() !== 0) return helpless(`redis-server is missing. Run as root: ${install}`)
  spawnSync('sh', ['-c', install], {
    // a package that starts a service where none can be started must not fail for it
    stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  })
  return isThere() || helpless(`redis-server could not be installed. Run: ${install}`)
}

function isThere() {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0
}

function helpless(sentence) {
  console.error(sentence)
  return false
}
