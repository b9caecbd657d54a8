import type { Socket } from 'socket.io'
import type { Lease } from '../../contract/lease.ts'
import type { Print } from '../../contract/printing.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Answer, ClientEvents, Picture, Reply, ServerEvents, Standing, Watch } from '../../contract/wire.ts'
import type { AskedCommand } from '../../domain/commands.ts'
import type { DisplayPlace } from '../../domain/zones.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { NodeEvents } from '../nodes/news.ts'
import type { FindRating, TicketRating } from '../../contract/ratings.ts'
import { AtCounters } from './at-counters.ts'
import { doormanFor } from './doorman.ts'
import type { Identified } from './identify.ts'
import { findRating, vouchFor } from './hall-tablet.ts'
import { hungAt } from './hung-at.ts'
import { keepIfLost } from './keep-lost.ts'
import { leaseNumbers } from './lease-numbers.ts'
import { originOf } from './origin.ts'
import type { Publisher } from './publisher.ts'
import type { RealtimeParts } from './realtime-parts.ts'
import { ledgerFor, ledgerOf, runCommand } from './run-command.ts'
import { sceneFor, type Scene } from './screens.ts'
import type { Seats } from './seats.ts'
import { isKnown, kindOf, type Known, type Who } from './who.ts'

export type AppSocket = Socket<ClientEvents, ServerEvents, NodeEvents, Identified>

interface Watching { readonly officeDay: OfficeDay, readonly scene: Scene, readonly room: string }

/** A connected screen: who it is, what it watches, and the door for what it asks. */
export class ScreenSocket {
  readonly #socket: AppSocket
  readonly #publisher: Publisher
  readonly #parts: RealtimeParts
  readonly #desk: AtCounters
  #who: Who
  #watching: Watching | null = null

  constructor(socket: AppSocket, publisher: Publisher, seats: Seats, parts: RealtimeParts) {
    this.#socket = socket
    this.#publisher = publisher
    this.#parts = parts
    this.#who = socket.data.who
    this.#desk = new AtCounters(seats, socket.data.page ?? socket.id, (standing) => { socket.emit('seat', standing) })
    const answer = doormanFor({
      who: () => this.#who,
      watch: (who, watch) => this.#watch(who, watch),
      takeSeat: (who, counter) => this.#takeSeat(who, counter),
      lease: (who, id) => this.#lease(who, id),
      print: (who, print) => this.#print(who, print),
      findRating: (who, ask) => this.#findRating(who, ask),
      run: (who, id, command) => this.#run(who, id, command),
    }, parts)
    socket.onAny((name: string, ...args: unknown[]) => { void answer(name, args) })
    socket.on('disconnect', () => { this.#leaveAll() })
    this.#enterRooms()
  }

  isIn(room: string): boolean {
    return this.#socket.rooms.has(room)
  }

  /** Which paired screen this is; null: none. */
  get device(): string | null {
    return this.#who.kind === 'device' ? this.#who.id : null
  }

  /** Of which kind: the device, the role, or "citizen". */
  get kind(): string { return kindOf(this.#who) }

  /** The room of all sockets of the same session or device; null: neither. */
  get room(): string | null {
    const who = this.#who
    if (who.kind === 'device') return `device|${who.id}`
    return who.kind === 'staff' ? `session|${who.sessionId}` : null
  }

  /** From now on nobody: it sees and may do nothing more. */
  end(why: Code): void {
    this.#leaveAll()
    this.#who = { kind: 'nobody', why: why === 'notPaired' ? 'notPaired' : 'signedOut' }
    this.#socket.emit('ended', why)
  }

  isOnOneOf(days: ReadonlySet<OfficeDay>): boolean {
    return this.#watching !== null && days.has(this.#watching.officeDay)
  }

  /** A screen that stands on over midnight shows the new day, to which this resolves; a citizen's ticket stays on its own (null). */
  async followTheDay(): Promise<OfficeDay | null> {
    const [watching, who] = [this.#watching, this.#who]
    if (watching === null || !isKnown(who) || who.kind === 'citizen') return null
    const today = await ledgerFor(who, this.#parts.offices)
    if (today === watching.officeDay || this.#watching !== watching) return today
    const joined = this.#join(today, watching.scene)
    if (typeof joined !== 'string') this.#socket.emit('view', joined as never)
    return today
  }

  /** A display that hangs elsewhere shows from now on what belongs there. */
  hang(placeOf: (office: string, device: string) => DisplayPlace | undefined): void {
    const who = this.#who
    const moved = who.kind === 'device' && who.device === 'display' ? hungAt(who, placeOf(who.office, who.id)) : null
    if (moved === null) return
    this.#who = moved
    const scene = sceneFor(moved, { screen: 'hall', counter: null })
    if (this.#watching === null || scene === null) return
    const joined = this.#join(this.#watching.officeDay, scene)
    if (typeof joined !== 'string') this.#socket.emit('view', joined as never)
  }

  #enterRooms(): void {
    if (this.room !== null) void this.#socket.join(this.room)
    void this.#tellPrinting()
    const { pairing } = this.#socket.data
    if (pairing === null) return
    void this.#socket.join(`pairing|${pairing.code}`)
    this.#socket.emit('pairing', { ...pairing, demo: this.#parts.isDemo })
  }

  /** A kiosk that is not told goes on as before: without paper when it has just been switched on. */
  async #tellPrinting(): Promise<void> {
    const who = this.#who
    if (who.kind !== 'device' || who.device !== 'kiosk') return
    const printing = await this.#parts.devices.printingOf(who.id).catch(() => null)
    if (printing !== null) this.#socket.emit('printing', { mode: printing.mode, paper: printing.paper })
  }

  async #watch(who: Known, watch: Watch): Promise<Reply<unknown>> {
    const scene = sceneFor(who, watch)
    if (scene === null) return { ok: false, code: 'notAllowed' }
    const { offices } = this.#parts
    // A screen that comes from another node must not see less than it saw there.
    const officeDay = await offices.fresh(await ledgerFor(who, offices))
    // Ended meanwhile: then there is nothing more to see.
    if (!isKnown(this.#who)) return { ok: false, code: who.kind === 'device' ? 'notPaired' : 'signedOut' }
    const joined = this.#join(officeDay, scene)
    return typeof joined === 'string' ? { ok: false, code: joined } : { ok: true, answer: joined }
  }

  #join(officeDay: OfficeDay, scene: Scene): Picture | Code {
    const joined = this.#publisher.join(officeDay, scene)
    if (typeof joined === 'string') return joined
    this.#leave()
    // Left while the picture was made: then nobody is to be counted as watching.
    if (!this.#socket.connected) {
      this.#publisher.leave(officeDay, joined.room)
      return joined.picture
    }
    void this.#socket.join(joined.room)
    this.#watching = { officeDay, scene, room: joined.room }
    this.#desk.show(this.#who, officeDay, scene)
    return joined.picture
  }

  #leaveAll(): void {
    this.#desk.leave()
    this.#leave()
  }

  #leave(): void {
    if (this.#watching === null) return
    this.#publisher.leave(this.#watching.officeDay, this.#watching.room)
    void this.#socket.leave(this.#watching.room)
    this.#watching = null
  }

  async #takeSeat(who: Known, counter: string): Promise<Reply<Standing>> {
    const officeDay = await ledgerFor(who, this.#parts.offices)
    const refusal = isKnown(this.#who) ? this.#desk.take(who, officeDay, counter) : 'signedOut'
    return refusal === null ? { ok: true, answer: 'here' } : { ok: false, code: refusal }
  }

  async #print(who: Known, print: Print): Promise<Reply<null>> {
    if (who.kind !== 'device') return { ok: false, code: 'notAllowed' }
    const asker = { kiosk: who.id, office: who.office, origin: originOf(this.#socket.handshake.headers) }
    const refusal = await this.#parts.prints.print(print, asker)
    return refusal === null ? { ok: true, answer: null } : { ok: false, code: refusal }
  }

  async #lease(who: Known, id: string): Promise<Reply<Lease>> {
    if (who.kind !== 'device') return { ok: false, code: 'notAllowed' }
    return leaseNumbers(await ledgerFor(who, this.#parts.offices), who.id, id, this.#parts)
  }

  async #findRating(who: Known, ask: FindRating): Promise<Reply<TicketRating>> {
    return who.kind === 'device' ? findRating(await ledgerFor(who, this.#parts.offices), who, ask, this.#parts) : { ok: false, code: 'notAllowed' }
  }

  async #run(who: Known, id: string, asked: AskedCommand): Promise<Reply<Answer>> {
    const officeDay = await ledgerOf(who, asked, this.#parts.offices)
    const command = vouchFor(officeDay, asked, this.#parts)
    if (typeof command === 'string') return { ok: false, code: command }
    if (!this.#desk.mayAsk(who, officeDay, command)) return { ok: false, code: 'otherWindow' }
    const reply = await runCommand(await this.#parts.offices.answering(officeDay, id), id, command, this.#parts)
    if (reply.ok) this.#desk.done(who, officeDay, command)
    return keepIfLost(officeDay.key.office, id, command, reply, this.#parts)
  }
}
