import type { Language } from '../../domain/office.ts'
import { clockTime } from '../format.ts'

/** "14:05:09", in the office's time zone: a film goes on by seconds. */
export function filmTime(ms: number, zone: string, language: Language): string {
  return `${clockTime(ms, zone, language)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`
}
