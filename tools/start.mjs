import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

function stopWith(sentence) {
  console.error(sentence)
  process.exit(1)
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const numbers = (version) => version.match(/\d+/g).map(Number)
  const [major, minor = 0] = numbers(engines.node)
  const [ourMajor, ourMinor] = numbers(process.versions.node)
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return
  stopWith(`Lượt needs Node ${engines.node}; this is Node ${process.versions.node}.`)
}

checkNode()
if (!existsSync(path.join(root, 'node_modules'))) stopWith('The libraries are missing: run `npm ci` first.')

// a signal during the build must end the build too, and default handling would leave its children behind
const giveUp = () => process.exit(1)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, giveUp)
const { build } = await import('./build.mjs')
if (!await build()) process.exit(1)
for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, giveUp)

/** npm starts a shell that dies of a SIGTERM and does not pass it on: the server would stay behind, holding the port. */
function stopWithNpm() {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}

if (process.env.npm_lifecycle_event !== undefined) stopWithNpm()

// in this very process: a signal or a kill reaches the server itself, and nobody stands between
process.setSourceMapsEnabled(true)
await import('../dist/node/server/main.js')
