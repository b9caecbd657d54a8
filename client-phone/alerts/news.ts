import { callOf, shouldComeIn, type TicketView } from '../panel.ts'

/** What a holder who looks elsewhere has to be told. */
export type News = 'near' | 'turn'

/** What this page has told already. */
export interface Told { readonly isNear: boolean, readonly call: string | null }

export const nothingTold: Told = { isNear: false, call: null }

type Seen = Pick<TicketView, 'state' | 'ahead' | 'expected' | 'calledTimes' | 'counter'>

/** The news in a picture, each told once: to come in once per wait, to go to the counter with every call. */
export function newsIn(view: Seen, told: Told): { readonly news: News | null, readonly told: Told } {
  const call = callOf(view)
  if (call !== null) return { news: call === told.call ? null : 'turn', told: { ...told, call } }
  const isNear = view.state === 'waiting' && (told.isNear || shouldComeIn(view))
  return { news: isNear && !told.isNear ? 'near' : null, told: { isNear, call: null } }
}
