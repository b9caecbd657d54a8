import { noMemory, type Heard, type Memory } from './announcing.ts'

/** What this screen said last, per day; survives a reload and nothing longer. */
export interface SaidCalls {
  of(date: string): Memory
  keepCall(date: string, heard: Heard): void
  /** Something else than a call, by its key. */
  keepBesides(date: string, key: string): void
}

const key = 'luot.said'

export function saidCalls(storage: Pick<Storage, 'getItem' | 'setItem'>): SaidCalls {
  function of(date: string): Memory {
    const [keptDate, heard = '', ...besides] = (storage.getItem(key) ?? '').split(' ')
    const [call, at] = /^(\d+)@(\d+)$/.exec(heard)?.slice(1).map(Number) ?? []
    if (keptDate !== date) return noMemory
    return { heard: call === undefined || at === undefined ? null : { call, at }, besides }
  }

  function keep(date: string, { heard, besides }: Memory): void {
    storage.setItem(key, [date, heard === null ? '-' : `${heard.call}@${heard.at}`, ...besides].join(' '))
  }

  return {
    of,
    keepCall: (date, { call, at }) => { keep(date, { ...of(date), heard: { call, at } }) },
    keepBesides: (date, one) => { keep(date, { ...of(date), besides: [...of(date).besides, one] }) },
  }
}
