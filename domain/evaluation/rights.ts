import type { Role } from '../actor.ts'
import type { StepType } from './take-step.ts'

/** Whoever is signed in: a role in an office, or over this one. */
export interface Staff { readonly role: Role, readonly office: string }

/**
 * Who appraises an office and signs its result: the province that stands above it (domain.md 2.3, D8), or the
 * administrator of an installation in which nobody does; nobody appraises the points that they entered.
 */
export function mayAppraise({ role, office: own }: Staff, office: string): boolean {
  return (role === 'administrator' || role === 'provinceManager') && own === office
}

export function mayTakeStep(staff: Staff, office: string, step: StepType): boolean {
  return step === 'enter' || step === 'submit' ? isManagerOf(staff, office) : mayAppraise(staff, office)
}

function isManagerOf({ role, office: own }: Staff, office: string): boolean {
  return role === 'manager' && own === office
}
