import type { Role } from '../actor.ts'
import type { StepType } from './take-step.ts'

/** Whoever is signed in: a role in an office. */
export interface Staff { readonly role: Role, readonly office: string }

/** The unit reads its own evaluation, the appraiser those that it appraises. */
export function mayReadEvaluation(staff: Staff, office: string): boolean {
  return isManagerOf(staff, office) || mayAppraise(staff, office)
}

/**
 * Who appraises an office and signs its result: the province (domain.md 2.3, D8). While offices have no place in an
 * organisation, that is the administrator of the installation's office; nobody appraises the points that they entered.
 */
export function mayAppraise({ role, office: own }: Staff, office: string): boolean {
  return role === 'administrator' && own === office
}

export function mayTakeStep(staff: Staff, office: string, step: StepType): boolean {
  return step === 'enter' || step === 'submit' ? isManagerOf(staff, office) : mayAppraise(staff, office)
}

function isManagerOf({ role, office: own }: Staff, office: string): boolean {
  return role === 'manager' && own === office
}
