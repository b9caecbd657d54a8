const { statSync } = require('node:fs')
const { default: Sequencer } = require('@jest/test-sequencer')

/** Those that wait for minutes, however short they are: none of them may be the last. */
const patient = ['faults/killed-server', 'e2e/announcements', 'e2e/pages-on-a-broken-line', 'e2e/cut-display'].map((name) => `/tests/${name}.test.ts`)

/**
 * Files of all projects in turn, so that what computes goes on beside what waits for browsers, loudspeakers and killed
 * servers, and no core is ever without work. Within each project the longest files first: no long one is left alone at the end.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...byProject(tests).values()].flatMap(placed).sort((one, other) => one.place - other.place).map(({ test }) => test)
  }
}

function byProject(tests) {
  const projects = new Map()
  for (const test of tests) {
    const { name } = test.context.config.displayName
    projects.set(name, [...projects.get(name) ?? [], test])
  }
  return projects
}

/** Evenly over the run, as a share of it: 0 is its beginning. */
function placed(tests) {
  const size = ({ path }) => patient.some((name) => path.endsWith(name)) ? Number.MAX_SAFE_INTEGER : statSync(path).size
  return [...tests].sort((one, other) => size(other) - size(one)).map((test, index) => ({ test, place: index / tests.length }))
}
