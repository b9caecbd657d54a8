/**
 * What is written down of everything that people change beside an office's settings and its ledgers, which have histories
 * of their own. What begins with "signIn" was tried by somebody who was not let in.
 */
export const auditActs = [
  'signInRefused',
  'personAdded', 'personChanged', 'personAssigned', 'personPortrayed', 'personDeactivated', 'personActivated', 'passwordReset',
  'passwordChanged', 'secondFactorOn', 'secondFactorOff', 'secondFactorReset', 'personalDataShown', 'personalDataErased',
  'devicePaired', 'deviceRevoked', 'deviceMoved', 'devicePrinting',
  'apiKeyAdded', 'apiKeyRevoked', 'webhookAdded', 'webhookRemoved',
  'unitAdded', 'unitArranged', 'officeSetUp', 'demoRemoved',
] as const
export type AuditAct = typeof auditActs[number]

/** What acts are about, for whoever looks for one. */
export const auditSubjects = {
  signIns: ['signInRefused'],
  people: ['personAdded', 'personChanged', 'personAssigned', 'personPortrayed', 'personDeactivated', 'personActivated', 'passwordReset', 'passwordChanged', 'secondFactorOn', 'secondFactorOff', 'secondFactorReset'],
  personalData: ['personalDataShown', 'personalDataErased'],
  devices: ['devicePaired', 'deviceRevoked', 'deviceMoved', 'devicePrinting'],
  programs: ['apiKeyAdded', 'apiKeyRevoked', 'webhookAdded', 'webhookRemoved'],
  offices: ['unitAdded', 'unitArranged', 'officeSetUp', 'demoRemoved'],
} as const satisfies Record<string, readonly AuditAct[]>
export type AuditSubject = keyof typeof auditSubjects

export function subjectOf(act: AuditAct): AuditSubject {
  const names = Object.keys(auditSubjects) as AuditSubject[]
  const found = names.find((name) => (auditSubjects[name] as readonly AuditAct[]).includes(act))
  if (found === undefined) throw new Error(`an act about nothing: ${act}`)
  return found
}
