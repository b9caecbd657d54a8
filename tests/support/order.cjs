const { statSync } = require('node:fs')
const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * What only computes comes first, while types and lint are checked beside it; then halls, then what waits for browsers,
 * loudspeakers and killed servers. Within each the longest files first, so that no long one is left alone at the end.
 */
const order = ['domain', 'contract', 'clients', 'house', 'server', 'faults', 'nodes', 'e2e']

const place = ({ context }) => order.indexOf(context.config.displayName.name)
const size = ({ path }) => statSync(path).size

module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => place(one) - place(other) || size(other) - size(one))
  }
}
