import type { Role } from './actor.ts'

/** Who has to have a second factor: whoever wants one, or everybody who leads (`SECOND_FACTOR`). */
export const factorRules = ['choice', 'leaders'] as const
export type FactorRule = typeof factorRules[number]

/** Whether somebody can see or change more than one counter's work: these may have a second factor. */
export function leads(role: Role): boolean {
  return role !== 'officer'
}

export function mustHaveFactor(role: Role, rule: FactorRule): boolean {
  return rule === 'leaders' && leads(role)
}
