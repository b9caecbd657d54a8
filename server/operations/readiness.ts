import { within } from '../ledger/pause.ts'

export type Unready = 'stopping' | 'databaseSilent' | 'ledgerUnreadable'

export interface ReadinessParts {
  /** Both reject when it is not so. */
  readonly askDatabase: () => Promise<unknown>
  readonly readLedger: () => Promise<unknown>
}

const patienceMs = 1000

/** Whether this server can take somebody in: it is not stopping, its database answers, and a ledger can be read. */
export class Readiness {
  readonly #parts: ReadinessParts
  #isStopping = false

  constructor(parts: ReadinessParts) {
    this.#parts = parts
  }

  stop(): void {
    this.#isStopping = true
  }

  async reasons(): Promise<readonly Unready[]> {
    const { askDatabase, readLedger } = this.#parts
    if (this.#isStopping) return ['stopping']
    const [isThere, isReadable] = await Promise.all([isDone(askDatabase), isDone(readLedger)])
    if (!isThere) return ['databaseSilent']
    return isReadable ? [] : ['ledgerUnreadable']
  }
}

/** In time, and without a fault. */
async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  let isDone = false
  await within(patienceMs, work().then(() => { isDone = true }, () => undefined))
  return isDone
}
