import { computed, ref, shallowRef } from 'vue'
import { ask, type HttpReply } from '../../client-common/http.ts'
import type { FilmFrame, FilmStrip } from '../../contract/film.ts'
import type { Code } from '../../contract/refusals.ts'
import { covers, momentOf, within, type Run, type Scene, type Speed } from './playing.ts'

/** What a player asks the server, and what time it is here, in milliseconds. */
export interface PlayerParts {
  readonly askStrip: (date: string) => Promise<HttpReply<FilmStrip>>
  readonly askFrame: (date: string, scene: Scene, moment: number) => Promise<HttpReply<FilmFrame>>
  readonly now: () => number
}

/** Plays one day on one screen: asks for the picture of a moment when the one it has is no longer right. */
export class FilmPlayer {
  readonly strip = shallowRef<FilmStrip | null>(null)
  readonly frame = shallowRef<FilmFrame | null>(null)
  /** Where the film is to be. */
  readonly wished = ref(0)
  /** The moment that the frame shows: no picture stands under a time at which the screen looked otherwise. */
  readonly shown = ref(0)
  readonly refusal = ref<Code | null>(null)
  readonly speed = ref<Speed>(60)
  readonly isPlaying = computed(() => this.#run.value !== null)
  readonly #run = shallowRef<Run | null>(null)
  readonly #parts: PlayerParts
  #date: string | null = null
  #scene: Scene
  #isAsking = false

  constructor(scene: Scene, parts: PlayerParts) {
    this.#scene = scene
    this.#parts = parts
  }

  async open(date: string | null): Promise<void> {
    this.pause()
    this.#date = date
    this.strip.value = null
    this.frame.value = null
    this.wished.value = 0
    await this.#load()
  }

  /** The same moment on another screen. */
  async turnTo(scene: Scene): Promise<void> {
    this.#scene = scene
    this.frame.value = null
    await this.#look()
  }

  /** What was not answered is asked again. */
  again(): Promise<void> { return this.strip.value === null ? this.#load() : this.#look() }

  /** From where it is; at its end from the beginning, unless the day has gone on meanwhile. */
  async play(): Promise<void> {
    if (this.wished.value >= (this.strip.value?.to ?? 0)) await this.#load()
    const strip = this.strip.value
    if (strip === null) return
    this.#go(this.wished.value < strip.to ? this.wished.value : strip.from)
  }

  pause(): void { this.#run.value = null }

  setSpeed(speed: Speed): void {
    this.speed.value = speed
    if (this.isPlaying.value) this.#go(this.wished.value)
  }

  async seek(moment: number): Promise<void> {
    if (this.strip.value === null) return
    this.wished.value = within(moment, this.strip.value)
    if (this.isPlaying.value) this.#go(this.wished.value)
    await this.#look()
  }

  /** To be called as time goes by. */
  async tick(): Promise<void> {
    const [run, strip] = [this.#run.value, this.strip.value]
    if (run === null || strip === null) return
    this.wished.value = momentOf(run, this.#parts.now(), strip)
    if (this.wished.value >= strip.to) this.pause()
    await this.#look()
  }

  #go(from: number): void {
    this.wished.value = from
    this.#run.value = { from, since: this.#parts.now(), speed: this.speed.value }
  }

  /** A day that goes on is longer every time. */
  async #load(): Promise<void> {
    const date = this.#date
    if (date === null) return
    const reply = await this.#parts.askStrip(date)
    if (date !== this.#date) return
    this.refusal.value = reply.ok ? null : reply.code
    this.strip.value = reply.ok ? reply.answer : null
    this.frame.value = null
    if (reply.ok) await this.seek(this.wished.value)
  }

  /** One question at a time: whatever was wished meanwhile is looked at when the answer is here. */
  async #look(): Promise<void> {
    const [strip, frame, moment] = [this.strip.value, this.frame.value, this.wished.value]
    if (this.#isAsking || strip === null) return
    if (frame !== null && covers(frame, moment)) this.shown.value = moment
    else await this.#lookAnew(strip, this.#scene, moment)
  }

  async #lookAnew(strip: FilmStrip, scene: Scene, moment: number): Promise<void> {
    this.#isAsking = true
    const reply = await this.#parts.askFrame(strip.date, scene, moment)
    this.#isAsking = false
    const isStillAsked = strip === this.strip.value && scene === this.#scene
    if (isStillAsked) this.#take(reply, moment)
    if (!isStillAsked || (reply.ok && moment !== this.wished.value)) await this.#look()
  }

  #take(reply: HttpReply<FilmFrame>, moment: number): void {
    this.refusal.value = reply.ok ? null : reply.code
    if (!reply.ok) {
      this.pause()
      return
    }
    this.frame.value = reply.answer
    this.shown.value = Math.max(moment, reply.answer.at)
  }
}

export const fromServer: Pick<PlayerParts, 'askStrip' | 'askFrame'> = {
  askStrip: (date) => ask<FilmStrip>('GET', `/api/films/${date}`),
  askFrame: (date, { screen, of }, moment) =>
    ask<FilmFrame>('GET', `/api/films/${date}/frame?${new URLSearchParams({ screen, of, at: String(moment) }).toString()}`),
}
