/**
 * Who may know whom: domain ← contract ← server | client-common ← client-*.
 * Each room lists what it must not import; for a file in several rooms the last one counts.
 */

const rooms = (names) => new RegExp(`^(\\.\\.?\\/)+(${names})\\/`)
const allPackages = /^(?!\.\.?\/)/

const forbid = (pattern, message) => ({ pattern, message })
const typesOnly = (pattern, message) => ({ pattern, message, typesAllowed: true })

const noTests = forbid(rooms('tests|tools'), 'The product does not know its tests and tools: move what both need into the product.')

const domain = [
  forbid(allPackages, 'The domain imports no package: hand the value in, or do this in server/.'),
  forbid(rooms('contract|server|client-[a-z]+|tests|tools'), 'The domain knows nothing outside domain/: move the type into domain/ or the code out of it.'),
]

const contract = [
  forbid(/^(?!\.\.?\/|zod(\/|$))/, 'The contract imports only zod and domain/: do this in server/ or in client-common/.'),
  forbid(rooms('server|client-[a-z]+'), 'The contract knows neither server nor clients: move the type into contract/ or domain/.'),
  noTests,
]

/** What only one room of the server may touch, by the name under which the room is given it. */
const owned = {
  app: forbid(/^(\.\.?\/)+app\.ts$/, 'Nobody knows app.ts but main.ts: have app.ts hand you the part you need.'),
  mongoose: forbid(/^(mongoose|mongodb)$/, 'Only server/store/ knows mongoose: ask the store a question by name.'),
  engine: forbid(/^@0q\/embedded-mongodb$/, 'Only server/store/embedded/ knows the embedded engine: use what it exports.'),
  sockets: forbid(/^socket\.io$/, 'Only server/realtime/ and app.ts know socket.io: have realtime/ tell the screens.'),
  redis: forbid(/^(redis|@socket\.io\/redis-streams-adapter)$/, 'Only server/nodes/ knows Redis: have the newsroom tell the other servers.'),
  canvas: forbid(/^(@napi-rs\/canvas|@point-of-sale\/.*)$/, 'Only server/printing/ draws slips and speaks with printers, and server/media/ draws pictures anew: have them do it for you.'),
  express: forbid(/^express$/, 'Only server/http/ and app.ts know express: export a plain function and give it a route there.'),
}

const server = (...given) => [
  forbid(rooms('client-[a-z]+'), 'The server does not know the clients: move what both need into domain/ or contract/.'),
  noTests,
  ...Object.entries(owned).filter(([name]) => !given.includes(name)).map(([, rule]) => rule),
]

const clientCommon = [
  forbid(rooms('client-[a-z]+'), 'Screens do not know each other: move what they share into client-common/.'),
  forbid(rooms('server'), 'Clients know the server by the contract only: import type from contract/.'),
  typesOnly(rooms('contract'), 'zod is 24 kB in a browser: import type from contract/, or move the function into domain/ if it is pure.'),
  typesOnly(/^zod(\/|$)/, 'zod is 24 kB in a browser: let the server validate, or use a pure function of domain/.'),
  forbid(/^(node:|(mongoose|express|socket\.io)$)/, 'This runs in a browser: ask the server for it.'),
  forbid(/^(chart\.js|vue-chartjs)(\/|$)/, 'Charts are heavy: only client-manager/ draws them.'),
  noTests,
]

const screen = clientCommon.map((rule) => rule.pattern.source.includes('client-')
  ? { ...rule, pattern: /^(\.\.?\/)+client-(?!common\/)/ }
  : rule)

const manager = screen.filter((rule) => !rule.message.startsWith('Charts'))

const tools = [
  forbid(rooms('client-[a-z]+'), 'Tools do not know the clients: move what both need into domain/ or contract/.'),
  owned.mongoose, owned.engine, owned.sockets, owned.express,
]

/** Same day, same events, same answer: the domain is handed time, chance and the world. */
const pureDomain = {
  'no-restricted-globals': ['error', ...[
    'process', 'console', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
    'globalThis', 'window', 'document', 'localStorage', 'navigator',
  ].map((name) => ({ name, message: 'The domain is arithmetic: no clock, no I/O. Take the value as a parameter.' }))],
  'no-restricted-properties': ['error',
    { object: 'Date', property: 'now', message: 'The domain has no clock: take `at` as a parameter.' },
    { object: 'Math', property: 'random', message: 'The domain has no chance: take the value as a parameter.' },
  ],
}

const noClock = [':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]']
  .map((selector) => ({ selector, message: 'The domain has no clock: take `at` as a parameter.' }))

function room(folder, forbidden, { syntax = [], rules = {} } = {}) {
  return {
    name: `architecture/${folder}`,
    files: [folder.endsWith('.ts') ? folder : `${folder}/**/*.{ts,mjs,vue}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: forbidden.map(({ pattern, message, typesAllowed = false }) =>
          ({ regex: pattern.source, message, allowTypeImports: typesAllowed, caseSensitive: true })),
      }],
      // the rule above does not see `await import(…)`
      'no-restricted-syntax': ['error', ...syntax, ...forbidden.map(({ pattern, message }) =>
        ({ selector: `ImportExpression[source.value=/${pattern.source}/]`, message }))],
      ...rules,
    },
  }
}

export const architecture = [
  room('domain', domain, { syntax: noClock, rules: pureDomain }),
  room('contract', contract),
  room('server', server()),
  room('server/main.ts', server('app')),
  room('server/app.ts', server('express', 'sockets')),
  room('server/http', server('express')),
  room('server/realtime', server('sockets')),
  room('server/nodes', server('redis')),
  room('server/printing', server('canvas')),
  room('server/media', server('canvas')),
  room('server/store', server('mongoose')),
  room('server/store/embedded', server('mongoose', 'engine')),
  room('client-common', clientCommon),
  room('client-!(common)', screen),
  room('client-manager', manager),
  room('tools', tools),
]
