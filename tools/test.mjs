import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { ensureChromium } from './ensure-chromium.mjs'
import { ensureRedis } from './ensure-redis.mjs'

const root = path.join(import.meta.dirname, '..')
const cache = path.join(root, 'node_modules/.cache')
const results = path.join(cache, 'jest-results.json')
const chosen = process.argv.slice(2)
const isFull = chosen.length === 0
// the others, tests/e2e, tests/faults and tests/nodes, open the built product in a browser or kill it
const needsProduct = !chosen.some((argument) => /tests\/(domain|contract|clients|house|server)/.test(argument))
  || chosen.some((argument) => /e2e|faults|nodes/.test(argument))
const needsRedis = isFull || chosen.some((argument) => argument.includes('nodes'))

async function step(name, work) {
  const begun = performance.now()
  console.log(`\n— ${name}`)
  const passed = await work()
  console.log(`— ${name}: ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return passed
}

function run(tool, ...options) {
  return new Promise((resolve) => {
    spawn(process.execPath, [path.join(root, 'node_modules', tool), ...options], { cwd: root, stdio: 'inherit' })
      .on('exit', (code) => { resolve(code === 0) })
  })
}

function findBrowser() {
  const found = ensureChromium()
  if (found !== null) process.env.CHROMIUM = found
  return found !== null
}

const checkTypes = () =>
  run('vue-tsc/bin/vue-tsc.js', '--noEmit', '--incremental', '--tsBuildInfoFile', path.join(cache, 'types'))

// without ESLint's cache: it does not see that a type changed in another file
const checkLint = () => run('eslint/bin/eslint.js', '.', '--max-warnings', '0')

/** One after the other, beside the tests: each needs one core and minutes. */
const checkSource = async () => [await step('types', checkTypes), await step('lint', checkLint)]

const runTests = () => run('jest/bin/jest.js', ...chosen, ...isFull ? ['--json', '--outputFile', results] : [])

/** The closing line; a step that is not a test, and a test file that did not even load, count as one failure each. */
function sum(failedChecks) {
  if (!existsSync(results)) return `0 passed, ${failedChecks + 1} failed`
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'))
  return `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites + failedChecks} failed`
}

if (needsProduct) {
  if (!await step('browser', findBrowser)) process.exit(1)
  if (!await step('build', build)) process.exit(1)
}
if (needsRedis && !await step('redis', ensureRedis)) process.exit(1)
mkdirSync(cache, { recursive: true })
rmSync(results, { force: true })
const [checks, passed] = await Promise.all([isFull ? checkSource() : [], step('tests', runTests)])
const failedChecks = checks.filter((check) => !check).length
if (isFull) console.log(`\n${sum(failedChecks)}`)
process.exitCode = passed && failedChecks === 0 ? 0 : 1
