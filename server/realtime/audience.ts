import { createHash } from 'node:crypto'
import type { Code } from '../../contract/refusals.ts'
import type { Picture } from '../../contract/wire.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import { calmOf, urgentParts } from './calm.ts'
import type { Scene } from './screens.ts'

/** The screens that show the same scene, what they were last shown, and when they are shown something new. */
export class Audience {
  size = 0
  readonly #officeDay: OfficeDay
  readonly #scene: Scene
  readonly #look: () => Picture['view'] | Code
  readonly #emit: (view: Picture['view']) => void
  #last: string
  #urgent: readonly unknown[]
  #shownAt = -Infinity
  #timer: NodeJS.Timeout | null = null

  constructor(
    officeDay: OfficeDay, scene: Scene, first: Picture['view'],
    look: () => Picture['view'] | Code, emit: (view: Picture['view']) => void,
  ) {
    this.#officeDay = officeDay
    this.#scene = scene
    this.#look = look
    this.#emit = emit
    this.#last = digestOf(first)
    this.#urgent = urgentParts(scene, officeDay.day)
  }

  /** Shows what changed: at once if it is urgent or the screens have had peace, else when they have. */
  show(): void {
    const urgent = urgentParts(this.#scene, this.#officeDay.day)
    const peace = this.#shownAt + calmOf(this.#scene) - performance.now()
    if (peace <= 0 || urgent.some((part, index) => part !== this.#urgent[index])) this.#showNow(urgent)
    else this.#timer ??= setTimeout(() => { this.#showNow(urgentParts(this.#scene, this.#officeDay.day)) }, peace)
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #showNow(urgent: readonly unknown[]): void {
    this.close()
    this.#urgent = urgent
    const view = this.#look()
    if (typeof view === 'string') return
    const shown = digestOf(view)
    if (shown === this.#last) return
    this.#last = shown
    this.#shownAt = performance.now()
    this.#emit(view)
  }
}

/** In place of the picture itself: a country's kiosks alone would keep hundreds of megabytes of them. */
function digestOf(view: Picture['view']): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64')
}
