import { findChromium } from './tools/chromium.mjs'

// inherited by every worker, so that a test starts process.env['CHROMIUM'] and looks for nothing
process.env.CHROMIUM ??= findChromium() ?? ''

const swc = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }

function tests(name, timeoutSeconds) {
  return {
    displayName: name,
    testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
    // jest reads testTimeout for all projects or for none
    globals: { timeoutSeconds },
    // in Jest's sandbox every look at one of these goes a long way round: sums and simulations took four times as long
    sandboxInjectedGlobals: ['Array', 'Float64Array', 'Infinity', 'JSON', 'Math', 'Number', 'Object', 'String'],
    setupFilesAfterEnv: ['<rootDir>/tests/support/timeout.cjs'],
    transform: {
      '\\.(ts|mjs)$': ['@swc/jest', swc],
      '\\.vue$': ['<rootDir>/tests/support/vue-transformer.cjs', swc],
    },
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'vue', 'node'],
    // what Vite makes an address of is an address of nothing here
    moduleNameMapper: { '\\.(css|svg|png|mp3|webm|mp4|woff2?)(\\?.*)?$': '<rootDir>/tests/support/no-asset.cjs' },
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
  }
}

export default {
  // twice as many as most machines have cores: browsers, loudspeakers and killed servers are often waited for
  maxWorkers: 4,
  // modules of a file stay in a worker's memory after it, and to look through them takes longer and longer
  workerIdleMemoryLimit: '600MB',
  testSequencer: '<rootDir>/tests/support/order.cjs',
  projects: [
    tests('domain', 10),
    tests('contract', 10),
    tests('clients', 10),
    tests('house', 60),
    tests('server', 30),
    tests('e2e', 120),
    tests('faults', 120),
    tests('nodes', 120),
  ],
}
