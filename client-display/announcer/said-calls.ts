/** What this screen said last, per day; survives a reload and nothing longer. */
export interface SaidCalls {
  last(date: string): number | null
  keep(date: string, call: number): void
}

const key = 'luot.said'

export function saidCalls(storage: Pick<Storage, 'getItem' | 'setItem'>): SaidCalls {
  return {
    last: (date) => {
      const [keptDate, call] = (storage.getItem(key) ?? '').split(' ')
      return keptDate === date && /^\d+$/.test(call ?? '') ? Number(call) : null
    },
    keep: (date, call) => storage.setItem(key, `${date} ${call}`),
  }
}
