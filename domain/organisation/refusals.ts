/** Every "no" about the tree of the administration. */
export const organisationRefusals = ['unknownUnit', 'organisationWrong', 'organisationChanged', 'historyStays', 'nameTaken', 'assignmentsWrong', 'ownAccount', 'lastAdministrator', 'alreadySetUp', 'servedForReal'] as const
