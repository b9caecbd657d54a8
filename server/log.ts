import { pino, type Logger, type LoggerOptions } from 'pino'

const secrets = ['password', 'current', 'next', 'passwordHash', 'token', 'cookie', 'secret', 'phone', 'link', 'words']

/** Structured lines. What could be a secret or tell of somebody is cut out wherever it stands. */
export function logOptions(level: string): LoggerOptions {
  return {
    level,
    redact: {
      paths: [...secrets, ...secrets.map((name) => `*.${name}`), 'req.headers.cookie', 'req.headers.authorization'],
      remove: true,
    },
    serializers: { err: faultOf },
  }
}

/** On standard output. */
export function createLog(level: string): Logger {
  return pino(logOptions(level))
}

/** What was wrong and where, without what it was wrong about: databases and parsers put values in quotes. */
function faultOf(fault: unknown): object {
  if (!(fault instanceof Error)) return { type: typeof fault }
  const code = 'code' in fault && (typeof fault.code === 'string' || typeof fault.code === 'number') ? { code: fault.code } : {}
  return { type: fault.name, message: unquoted(fault.message), stack: unquoted(fault.stack ?? ''), ...code }
}

function unquoted(text: string): string {
  return text.replaceAll(/"[^"\n]*"|'[^'\n]*'/g, '"…"')
}
