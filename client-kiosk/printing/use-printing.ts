import { computed, ref, type Ref } from 'vue'
import type { Paper } from '../../contract/printing.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Taken } from '../taking.ts'
import type { Printer } from './printer.ts'

/** Where the paper of the ticket on the screen is. `onScreen`: there is none, the QR code on the screen takes its place. */
export type PrintState = 'onScreen' | 'printing' | 'printed' | 'failed'

export interface PrintingParts {
  readonly printer: Printer
  /** By this browser; resolves when the browser is done, which does not say that anything came out. */
  readonly printHere: (paper: Paper) => Promise<void>
  /** The number is nobody's: takes it out of the line. */
  readonly giveUp: (number: string) => void
}

export interface TicketPrinting {
  readonly state: Readonly<Ref<PrintState>>
  readonly fault: Readonly<Ref<Code | null>>
  /** Something may have come out: then the number is not given up, as somebody may hold it in the hand. */
  readonly isUnsure: Readonly<Ref<boolean>>
  /** A browser does not know what its printer does: there the slip can be asked for again. */
  readonly canRepeat: Readonly<Ref<boolean>>
  readonly begin: (ticket: Taken) => void
  /** The same ticket again, never another number. */
  readonly repeat: () => Promise<void>
  readonly useScreen: () => void
  /** Nobody has touched the screen for a while. */
  readonly abandon: () => void
}

/** After these the slip may lie there all the same. */
const unsure: ReadonlySet<Code> = new Set<Code>(['printerUnsure', 'internal'])

/** Puts a ticket just taken on paper; it ends on paper, on a phone, in somebody's head, or not at all. */
export function usePrinting({ printer, printHere, giveUp }: PrintingParts): TicketPrinting {
  const state = ref<PrintState>('onScreen')
  const fault = ref<Code | null>(null)
  const isUnsure = computed(() => fault.value !== null && unsure.has(fault.value))
  let ticket: Taken | null = null

  async function repeat() {
    const printing = ticket
    const link = printing?.link ?? null
    if (link === null || state.value === 'printing') return
    state.value = 'printing'
    const { mode, paper } = printer.settings.value
    const outcome = mode === 'browser' ? await printHere(paper).then(() => null) : await printer.print(link)
    if (ticket !== printing) return
    fault.value = outcome
    state.value = outcome === null ? 'printed' : 'failed'
  }

  return {
    state, fault, isUnsure, repeat,
    canRepeat: computed(() => state.value === 'printed' && printer.settings.value.mode === 'browser'),
    begin(taken) {
      ticket = taken
      fault.value = null
      state.value = 'onScreen'
      const { mode } = printer.settings.value
      const isPrinterAway = mode === 'network' && taken.ahead === null
      if (mode !== 'none' && !isPrinterAway) void repeat()
    },
    useScreen() { state.value = 'onScreen' },
    abandon() {
      if (ticket !== null && state.value === 'failed' && !isUnsure.value) giveUp(ticket.number)
      ticket = null
    },
  }
}
