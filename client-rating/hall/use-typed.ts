import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { ticketNumber } from '../../domain/ticket-number.ts'

/** What somebody types at a tablet in the hall before there is anything to rate. */
export interface Typed { readonly prefix: string, readonly digits: string, readonly code: string }

export interface Typing {
  readonly typed: ShallowRef<Typed>
  /** The whole number; null until it has a letter and a digit. */
  readonly number: ComputedRef<string | null>
  readonly change: (part: Partial<Typed>) => void
  readonly addDigit: (digit: string) => void
  /** True when this was the last digit of the code. */
  readonly addToCode: (digit: string) => boolean
  readonly wipe: () => void
}

const nothingTyped: Typed = { prefix: '', digits: '', code: '' }
const codeDigits = 4
const mostDigits = 5

export function useTyped(): Typing {
  const typed = shallowRef(nothingTyped)
  const number = computed(() => {
    const { prefix, digits } = typed.value
    return prefix === '' || Number(digits) === 0 ? null : ticketNumber(prefix, Number(digits))
  })
  const change = (part: Partial<Typed>) => { typed.value = { ...typed.value, ...part } }
  return {
    typed, number, change,
    addDigit(digit) {
      const { digits } = typed.value
      if (digits.length < mostDigits) change({ digits: digits + digit })
    },
    addToCode(digit) {
      const { code } = typed.value
      if (code.length === codeDigits) return false
      change({ code: code + digit })
      return code.length + 1 === codeDigits
    },
    wipe: () => { typed.value = nothingTyped },
  }
}
