import { pauseAfter } from '../../domain/sign-in-pause.ts'
import { isDuplicateKey } from '../store/duplicate-key.ts'
import type { SignInTryRecord } from '../store/identity-schemas.ts'
import type { Models } from '../store/models.ts'
import { Turns } from '../trust/turns.ts'
import { macOf } from './tokens.ts'

export interface SignInTries {
  /** Counts a try before it is made. Null when it may be made; otherwise for how many milliseconds not. */
  begin(account: string, address: string, now: number): Promise<number | null>
  /** It was the right password after all. */
  succeeded(account: string, address: string, now: number): Promise<void>
}

/** What was tried too long ago to count. */
export interface OldTries { forget(now: number): Promise<void> }

/** How many tries in a row cost nothing, for one account and from one address. */
export interface FreeTries { readonly account: number, readonly address: number }

const dayMs = 86_400_000
const fadesMs = { account: dayMs, address: 15 * 60_000 }
/** An address from which somebody has signed in is theirs for so long. */
const knownMs = 90 * dayMs
/** Told to those who try so many at once that they cannot be counted one by one. */
const busyMs = 1000
/** Here they count one after the other; of the nodes that count at one moment one does in each round. */
const mostRounds = 20
/** The officers of a large centre sign in at the same moment; of more the last are asked to come again. */
const mostWaiting = 200

/**
 * Kept in the database, so that neither a restart nor another node forgets. An account is counted apart for the addresses
 * from which its owner has signed in: a stranger who guesses locks out strangers, never the office:
 * nobody is blocked for others. What is kept is a proof of name and address, from which neither follows.
 */
export function signInTries({ signInTries: tries }: Pick<Models, 'signInTries'>, secret: string, free: FreeTries): SignInTries {
  const turns = new Turns(mostWaiting)
  const keyOf = (kind: 'account' | 'address' | 'known', ...of: readonly string[]) => `${kind}|${macOf(secret, of.join('|'))}`

  async function accountKey(account: string, address: string, now: number): Promise<string> {
    const known = await tries.findById(keyOf('known', account, address)).lean()
    return known !== null && now - known.last < knownMs ? keyOf('account', account, address) : keyOf('account', account)
  }

  async function countInTurn(key: string, kind: 'account' | 'address', now: number): Promise<number | null> {
    const counted = await turns.take(key, async () => ({ pauseMs: await count(key, kind, now) }))
    return counted === null ? busyMs : counted.pauseMs
  }

  async function count(key: string, kind: 'account' | 'address', now: number): Promise<number | null> {
    for (let round = 0; round < mostRounds; round += 1) {
      const kept = await tries.findById(key).lean<SignInTryRecord>()
      if (kept !== null && now < kept.until) return kept.until - now
      const failures = kept === null || now - kept.last > fadesMs[kind] ? 1 : kept.failures + 1
      const pauseMs = pauseAfter(failures, free[kind])
      // No pause ends at no moment: somebody else of this address may have begun a millisecond before.
      if (await isReplaced(tries, key, kept, { failures, last: now, until: pauseMs === 0 ? 0 : now + pauseMs })) return null
    }
    return busyMs
  }

  return {
    async begin(account, address, now) {
      return await countInTurn(keyOf('address', address), 'address', now) ?? countInTurn(await accountKey(account, address, now), 'account', now)
    },
    async succeeded(account, address, now) {
      await tries.deleteOne({ _id: await accountKey(account, address, now) })
      await tries.updateOne({ _id: keyOf('address', address), failures: { $gt: 0 } }, { $inc: { failures: -1 }, until: 0 })
      await tries.updateOne({ _id: keyOf('known', account, address) }, { failures: 0, last: now, until: 0 }, { upsert: true })
    },
  }
}

export function oldTriesIn({ signInTries: tries }: Pick<Models, 'signInTries'>): OldTries {
  return {
    async forget(now) {
      await tries.deleteMany({ $or: [{ last: { $lt: now - knownMs } }, { failures: { $gt: 0 }, last: { $lt: now - dayMs } }] })
    },
  }
}

/** Of two who count at the same moment one counts again. */
async function isReplaced(tries: Models['signInTries'], key: string, kept: SignInTryRecord | null, next: Omit<SignInTryRecord, '_id'>): Promise<boolean> {
  if (kept !== null) return (await tries.updateOne({ ...kept, _id: key }, next)).matchedCount === 1
  return tries.create({ _id: key, ...next }).then(() => true, (err: unknown) => {
    if (isDuplicateKey(err)) return false
    throw err
  })
}
