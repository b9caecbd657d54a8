import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { CommandName, Input } from '../contract/commands.ts'
import type { Code } from '../contract/refusals.ts'
import type { Screen, ScreenView } from '../contract/views.ts'
import type { Answer, Handshake, Picture, Reply, ServerEvents, Standing } from '../contract/wire.ts'
import { newCommandId } from './command-id.ts'
import { connect, deliver, firstPicture, takeSeat, type Connection } from './connection.ts'
import { isFinal } from './final-refusals.ts'
import { openOutbox } from './outbox.ts'
import { openServerClock } from './server-clock.ts'

export type FeedState = 'connecting' | 'live' | 'lost' | 'refused'
export type Pairing = Parameters<ServerEvents['pairing']>[0]

/** How a screen's line to the server stands. */
export interface Line {
  readonly state: Ref<FeedState>
  /** This machine's milliseconds since which the line is down. */
  readonly lostSince: Ref<number | null>
  readonly refusal: Ref<Code | null>
  /** The code of a screen that nobody has given its place yet. */
  readonly pairing: Ref<Pairing | null>
}

export interface Feed<S extends Screen> extends Line {
  /** The newest complete picture; it stays while the line is lost. */
  readonly view: ShallowRef<ScreenView<S> | null>
  /** The server's clock. */
  now: () => number
  /** Exactly once, however often the line breaks; to try the same press again after 'unavailable', hand in its `id`. */
  send: <C extends CommandName>(name: C, input: Input<C>, id?: string) => Promise<Reply<Answer>>
  /** Where the counter on this screen is worked; to be asked of staff's consoles. */
  readonly standing: Ref<Standing>
  /** To work the counter here, where another window does. False when the server did not hear it or said no. */
  takeSeat: () => Promise<boolean>
  /** The same screen of another counter; also asks anew after a refusal, such as when somebody has signed in. */
  watch: (counter: string | null) => void
  close: () => void
}

export interface FeedEvents {
  /** For what one screen alone says and hears on its line. */
  readonly opened?: (connection: Connection) => void
  readonly paired?: (token: string) => void
  readonly refused?: (code: Code) => void
}

const retryMs = 1500
const minuteMs = 60_000

/** How long to show a pairing code before asking for a fresh one. This machine's own date may be wrong, so only roughly. */
function codeLife(expiresAt: number): number {
  return Math.min(Math.max(expiresAt - Date.now() - minuteMs, minuteMs), 9 * minuteMs)
}

class ScreenFeed<S extends Screen> implements Feed<S> {
  readonly view: Feed<S>['view'] = shallowRef(null)
  readonly state: Line['state'] = ref('connecting')
  readonly lostSince: Line['lostSince'] = ref(Date.now())
  readonly refusal: Line['refusal'] = ref(null)
  readonly pairing: Line['pairing'] = ref(null)
  readonly standing: Feed<S>['standing'] = ref('here')
  readonly #clock = openServerClock(() => performance.now(), Date.now())
  readonly #connection
  readonly #outbox
  readonly #screen: S
  readonly #who: () => Handshake
  readonly #events: FeedEvents
  #counter: string | null
  /** Null until the first picture since the line came up, which is always shown. */
  #revision: number | null = null
  #retry: ReturnType<typeof setTimeout> | undefined
  #isClosed = false

  constructor(screen: S, counter: string | null, who: () => Handshake, events: FeedEvents) {
    this.#screen = screen
    this.#counter = counter
    this.#who = who
    this.#events = events
    this.#connection = connect(who)
    this.#outbox = openOutbox((letter) => deliver(this.#connection, letter), () => this.state.value === 'live')
    this.#listen()
    events.opened?.(this.#connection)
  }

  now = () => this.#clock.now()

  send = <C extends CommandName>(name: C, input: Input<C>, id = newCommandId()) =>
    this.#outbox.send({ id, name, input })

  takeSeat = async () => {
    if (this.state.value !== 'live' || this.#counter === null) return false
    const reply = await takeSeat(this.#connection, this.#counter)
    return reply?.ok === true
  }

  watch = (counter: string | null) => {
    if (counter !== this.#counter) this.view.value = null
    this.#counter = counter
    if (this.state.value === 'refused') this.#reconnect()
    else void this.#ask()
  }

  close = () => {
    this.#isClosed = true
    clearTimeout(this.#retry)
    this.#connection.disconnect()
  }

  #listen() {
    this.#connection.on('connect', () => { void this.#ask() })
    this.#connection.on('view', (picture) => { this.#show(picture) })
    this.#connection.on('seat', (standing) => { this.standing.value = standing })
    this.#connection.on('ended', (code) => { this.#refuse(code) })
    this.#connection.on('disconnect', () => { this.#lost() })
    this.#connection.on('connect_error', ({ message }) => {
      if (isFinal(message)) this.#refuse(message)
      else this.#lost()
    })
    this.#connection.on('pairing', (pairing) => {
      this.pairing.value = pairing
      this.#refuse('notPaired')
      this.#later(() => { this.#reconnect() }, codeLife(pairing.expiresAt))
    })
    this.#connection.on('paired', ({ token }) => {
      this.#events.paired?.(token)
      this.#reconnect()
    })
  }

  #isUp() { return this.#connection.connected }

  async #ask() {
    // An unpaired screen has nothing to see: it waits for its code.
    if (!this.#isUp() || this.#who().pairing !== undefined) return
    this.#revision = null
    const counter = this.#counter
    const reply = await firstPicture(this.#connection, this.#screen, counter)
    if (counter !== this.#counter || !this.#isUp()) return
    if (reply === null) void this.#ask()
    else if (reply.ok) this.#begin(reply.answer)
    else if (isFinal(reply.code)) this.#refuse(reply.code)
    else this.#later(() => { void this.#ask() })
  }

  #begin(picture: Picture) {
    this.#revision = picture.revision
    this.#show(picture)
    this.refusal.value = null
    this.pairing.value = null
    this.lostSince.value = null
    this.state.value = 'live'
    this.#outbox.resend()
  }

  #show(picture: Picture) {
    if (picture.screen !== this.#screen || this.#revision === null || picture.revision < this.#revision) return
    this.#revision = picture.revision
    this.#clock.heard(picture.at)
    // The name of the screen says which view it is.
    this.view.value = picture.view as ScreenView<S>
  }

  #refuse(code: Code) {
    this.state.value = 'refused'
    this.refusal.value = code
    this.#events.refused?.(code)
  }

  /** socket.io tries again by itself, but not when it was the server that ended the connection. */
  #lost() {
    if (this.#isClosed || (this.state.value === 'refused' && this.pairing.value === null)) return
    this.state.value = 'lost'
    this.pairing.value = null
    this.lostSince.value ??= Date.now()
    if (!this.#connection.active) this.#later(() => { this.#connection.connect() })
  }

  #reconnect() {
    clearTimeout(this.#retry)
    this.state.value = 'connecting'
    this.refusal.value = null
    this.pairing.value = null
    this.#connection.disconnect().connect()
  }

  #later(what: () => void, afterMs = retryMs) {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(what, afterMs)
  }
}

/** A screen's line to the server: complete pictures in, commands out. */
export function openFeed<S extends Screen>(
  screen: S, counter: string | null, who: () => Handshake, events: FeedEvents = {},
): Feed<S> {
  return new ScreenFeed(screen, counter, who, events)
}
