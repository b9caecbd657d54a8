/**
 * What is written down of everything that people change beside an office's settings and its ledgers, which have histories
 * of their own. What begins with "signIn" was tried by somebody who was not let in.
 */
export const auditActs = [
  'signInRefused',
  'personAdded', 'personChanged', 'personAssigned', 'personPortrayed', 'personDeactivated', 'personActivated', 'passwordReset',
  'passwordChanged', 'secondFactorOn', 'secondFactorOff', 'secondFactorReset', 'sessionsEnded', 'everybodySignedOut', 'personalDataShown', 'personalDataErased',
  'devicePaired', 'deviceRevoked', 'deviceMoved', 'devicePrinting',
  'apiKeyAdded', 'apiKeyRevoked', 'webhookAdded', 'webhookRemoved',
  'unitAdded', 'unitArranged', 'officeSetUp', 'demoRemoved',
  'backupMade',
] as const
export type AuditAct = typeof auditActs[number]

/** Stands where others have the id of who did it, for whoever works on the machine itself. */
export const operatorOfMachine = 'operator'

/** What acts are about, for whoever looks for one. */
export const auditSubjects = {
  signIns: ['signInRefused'],
  people: ['personAdded', 'personChanged', 'personAssigned', 'personPortrayed', 'personDeactivated', 'personActivated', 'passwordReset', 'passwordChanged', 'secondFactorOn', 'secondFactorOff', 'secondFactorReset', 'sessionsEnded', 'everybodySignedOut'],
  personalData: ['personalDataShown', 'personalDataErased'],
  devices: ['devicePaired', 'deviceRevoked', 'deviceMoved', 'devicePrinting'],
  programs: ['apiKeyAdded', 'apiKeyRevoked', 'webhookAdded', 'webhookRemoved'],
  offices: ['unitAdded', 'unitArranged', 'officeSetUp', 'demoRemoved'],
  machines: ['backupMade'],
} as const satisfies Record<string, readonly AuditAct[]>
export type AuditSubject = keyof typeof auditSubjects

/** What an operator of the installation reads of an office's log: machines and programs, never people. */
export const technicalSubjects: readonly AuditSubject[] = ['devices', 'programs', 'machines']

export function subjectOf(act: AuditAct): AuditSubject {
  const names = Object.keys(auditSubjects) as AuditSubject[]
  const found = names.find((name) => (auditSubjects[name] as readonly AuditAct[]).includes(act))
  if (found === undefined) throw new Error(`an act about nothing: ${act}`)
  return found
}
