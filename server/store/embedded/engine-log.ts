type Say = (detail: object, message: string) => void

/** The part of a logger the embedded database uses; a pino logger is one. */
export interface EngineLog { info: Say, warn: Say, error: Say }
