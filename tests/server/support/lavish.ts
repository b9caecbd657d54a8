import { usualLimits, type Limits } from '../../../server/limits.ts'

const plenty = { burst: 1_000_000, perSecond: 1_000_000 }

/** For tests that are about something else: everybody may do everything as often as they like. */
export const lavish: Limits = { ...usualLimits, messages: plenty, requests: plenty, sessionRequests: plenty, connections: plenty, senders: plenty, guesses: 10_000, tickets: plenty, codes: plenty, apiCalls: plenty, wrongKeys: plenty, dossiers: 10_000, signIns: 10_000, pairings: 10_000, distanceNumbers: 10_000 }
