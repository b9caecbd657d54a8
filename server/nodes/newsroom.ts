import type { Logger } from 'pino'
import type { Offices } from '../ledger/offices.ts'
import type { Realtime } from '../realtime/realtime.ts'
import { News, type NewsKind } from './news.ts'

export interface NewsroomParts {
  readonly offices: Pick<Offices, 'hear' | 'atWork'>
  readonly realtime: Pick<Realtime, 'end' | 'paired' | 'printing' | 'hearSeats' | 'tell' | 'publisher'>
  readonly followSettings: () => Promise<void>
  /** Reads again who works in an office. */
  readonly followPeople: (office: string) => Promise<void>
  readonly followDisplays: (office: string | null) => Promise<void>
  readonly log: Logger
}

type Heeding = { readonly [K in NewsKind]: (news: Extract<News, { kind: K }>) => unknown }

/** What is done when something has changed that more than one node must know. */
export class Newsroom {
  readonly #parts: NewsroomParts
  readonly #heeding: Heeding

  constructor(parts: NewsroomParts) {
    const { offices, realtime } = parts
    this.#parts = parts
    this.#heeding = {
      grown: ({ ledgers }) => Promise.all(ledgers.map((ledger) => offices.hear(ledger))),
      ended: ({ room, why }) => { realtime.end(room, why) },
      paired: ({ code, token }) => { realtime.paired(code, token) },
      printing: ({ device, printing }) => { realtime.printing(device, printing) },
      settings: () => parts.followSettings(),
      people: ({ office }) => this.#followPeople(office),
      displays: ({ office }) => parts.followDisplays(office),
      seats: ({ claims }) => { realtime.hearSeats(claims) },
    }
  }

  /** Heeded here, and told to the others. */
  async spread(news: News): Promise<void> {
    this.#parts.realtime.tell(news)
    await this.#heed(news)
  }

  /** Another node has told something: whatever that is, it does no harm. */
  async hear(told: unknown): Promise<void> {
    const parsed = News.safeParse(told)
    if (!parsed.success) return
    try {
      await this.#heed(parsed.data)
    } catch (err) {
      // What was not heeded is found later by whoever looks into the database.
      this.#parts.log.warn({ err, news: parsed.data.kind }, 'news of another server could not be followed')
    }
  }

  async #followPeople(office: string): Promise<void> {
    const { offices, realtime, followPeople } = this.#parts
    await followPeople(office)
    for (const officeDay of offices.atWork()) if (officeDay.key.office === office) realtime.publisher.publish(officeDay)
  }

  async #heed(news: News): Promise<void> {
    // The table is typed per kind; the type of a looked-up entry is lost to the compiler.
    const heed = this.#heeding[news.kind] as (news: News) => unknown
    await heed(news)
  }
}
