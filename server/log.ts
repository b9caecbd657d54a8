import { pino, type Logger } from 'pino'

/** Structured lines on standard output. What could be a secret is cut out wherever it stands. */
export function createLog(level: string): Logger {
  return pino({
    level,
    redact: {
      paths: ['password', 'token', '*.password', '*.token', '*.passwordHash', 'err.config', 'req.headers.cookie', 'req.headers.authorization'],
      remove: true,
    },
  })
}
