import { join } from 'node:path'

/** A program and its arguments, up to and including the file of the engine process. */
export interface EngineCommand { program: string, args: string[] }

/** It is plain JavaScript in every build, so it always lies beside this file. */
export const engineProcessFile = join(import.meta.dirname, 'engine-process.mjs')
