import type { Command } from '../../../domain/commands.ts'
import { openJournal } from '../../../server/ledger/journal.ts'
import { OfficeDay } from '../../../server/ledger/office-day.ts'
import type { Outcome } from '../../../server/ledger/pending.ts'
import { nine, setClock } from '../../support/hall.ts'
import { blank, key } from './opened-day.ts'
import { Delays, LineToLedger, nextTurn, SharedLedger } from './shared-ledger.ts'

/** What happens in a history, one after the other; in between so many turns of the event loop pass. */
export type Step =
  | { readonly kind: 'ask', readonly node: number, readonly command: Command, readonly turns: number }
  /** A node is killed, and another one begins in its place. Of what it was writing so many entries still arrive. */
  | { readonly kind: 'kill', readonly node: number, readonly arriving: number, readonly turns: number }
  /** A node hears that the ledger has grown. */
  | { readonly kind: 'hear', readonly node: number, readonly turns: number }

export interface Plan {
  readonly steps: readonly Step[]
  readonly delays: readonly number[]
  /** How far the clock of each node is off, milliseconds. */
  readonly skews: readonly number[]
}

/** A command, its outcome, and how long the ledger was when it was first asked and when it was answered. */
export interface Asked { readonly id: string, readonly command: Command, readonly from: number, readonly to: number, readonly outcome: Outcome }

export interface History { readonly ledger: SharedLedger, readonly asked: readonly Asked[], readonly nodes: readonly OfficeDay[] }

interface Node {
  readonly officeDay: Promise<OfficeDay>
  readonly died: Promise<'died'>
  submit(id: string, command: Command): Promise<Outcome>
  kill(arriving: number): void
}

/** Patience is not what these histories are about. */
const patienceMs = 3_600_000

function startNode(ledger: SharedLedger, delays: Delays, skewMs: number): Node {
  const line = new LineToLedger(ledger, delays)
  const officeDay = OfficeDay.open(key, blank, {
    clock: setClock(nine + skewMs), entries: line, journal: openJournal(line), patienceMs, onGrown: () => undefined,
  })
  let die: (word: 'died') => void = () => undefined
  return {
    officeDay,
    died: new Promise((resolve) => { die = resolve }),
    submit: async (id, command) => (await officeDay).submit(id, command),
    kill(arriving) {
      line.cut(arriving)
      die('died')
    },
  }
}

/** Three nodes on one ledger live through a plan. Whoever gets no answer from a node asks the next one, under the same id. */
export async function liveThrough({ steps, delays: turns, skews }: Plan): Promise<History> {
  const [ledger, delays] = [new SharedLedger(), new Delays(turns)]
  const start = (place: number) => startNode(ledger, delays, skews[place] ?? 0)
  const nodes = skews.map((_, place) => start(place))
  const at = (place: number): Node => nodes[place % nodes.length] ?? start(place)

  async function ask(id: string, command: Command, first: number): Promise<Asked> {
    const from = ledger.entries.length
    for (let place = first; ; place += 1) {
      const node = at(place)
      const outcome = await Promise.race([node.submit(id, command), node.died])
      if (outcome !== 'died') return { id, command, from, to: ledger.entries.length, outcome }
    }
  }

  const asking: Promise<Asked>[] = []
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'ask') asking.push(ask(`command ${index}`, step.command, step.node))
    else if (step.kind === 'kill') {
      at(step.node).kill(step.arriving)
      nodes[step.node] = start(step.node)
    } else void at(step.node).officeDay.then((officeDay) => officeDay.catchUp())
    for (let turn = 0; turn < step.turns; turn += 1) await nextTurn()
  }
  const asked = await Promise.all(asking)
  return { ledger, asked, nodes: await Promise.all(nodes.map(({ officeDay }) => officeDay)) }
}
