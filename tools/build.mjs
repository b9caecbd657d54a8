import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprint, isBuilt } from './fingerprint.mjs'

const root = path.join(import.meta.dirname, '..')
const dist = path.join(root, 'dist')

const parts = {
  web: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--emptyOutDir', '--outDir'],
  node: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir'],
}

/** Builds what changed since the last build, or nothing; false if it cannot be built. */
export async function build() {
  if (isBuilt(root)) {
    console.log('build: nothing has changed')
    return true
  }
  const begun = performance.now()
  const built = await buildAll()
  console.log(`build: ${built ? 'done' : 'failed'} in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return built
}

/** Beside the old build, which stays whole until the new one is; the fingerprint comes last and makes it count. */
async function buildAll() {
  const made = fingerprint(root)
  mkdirSync(dist, { recursive: true })
  removeAbandoned()
  const fresh = Object.keys(parts).map((part) => ({ part, folder: path.join(dist, `${part}-${process.pid}`) }))
  const results = await Promise.all(fresh.map(({ part, folder }) => run([...parts[part], folder])))
  if (!results.every(Boolean)) {
    fresh.forEach(({ folder }) => rmSync(folder, { recursive: true, force: true }))
    return false
  }
  rmSync(path.join(dist, 'fingerprint'), { force: true })
  for (const { part, folder } of fresh) {
    rmSync(path.join(dist, part), { recursive: true, force: true })
    renameSync(folder, path.join(dist, part))
  }
  writeFileSync(path.join(dist, `fingerprint-${process.pid}`), made)
  renameSync(path.join(dist, `fingerprint-${process.pid}`), path.join(dist, 'fingerprint'))
  return true
}

/** A build that was killed leaves its folders; they carry its process id. */
function removeAbandoned() {
  for (const name of readdirSync(dist)) {
    const pid = Number(/^(?:web|node|fingerprint)-(\d+)$/.exec(name)?.[1])
    if (pid > 0 && !isAlive(pid)) rmSync(path.join(dist, name), { recursive: true, force: true })
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function run([tool, ...options]) {
  const child = spawn(process.execPath, [path.join(root, tool), ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const stop = () => child.kill()
  process.once('exit', stop)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      process.off('exit', stop)
      resolve(code === 0)
    })
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await build() ? 0 : 1
}
