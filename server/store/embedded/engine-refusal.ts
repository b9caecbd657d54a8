export type EngineRefusalCode = 'folderInUse' | 'noEngine' | 'noModernLibrary' | 'diskFull' | 'engineFailed'

/** The embedded database cannot run here. The message is one sentence: what is missing, and the other way. */
export class EngineRefusal extends Error {
  readonly code: EngineRefusalCode

  constructor(code: EngineRefusalCode, whatIsMissing: string, cause?: unknown) {
    super(`${whatIsMissing}; set MONGODB_URI to use a MongoDB server instead.`, { cause })
    this.name = 'EngineRefusal'
    this.code = code
  }
}

/** Trying again cannot help: somebody has to change something first. */
export function isHopeless({ code }: EngineRefusal): boolean {
  return code === 'folderInUse' || code === 'noEngine' || code === 'noModernLibrary'
}

/** What a thrown thing says, on one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.trim().replaceAll(/\s*\n\s*/g, ', ')
}
