/** Every "no" that the domain can say. Clients translate the codes. */
export const refusalCodes = [
  'dayNotOpen', 'dayOpen', 'dayClosed',
  'unknownService', 'unknownProcedure', 'serviceClosed', 'outsideHours', 'quotaReached', 'seriesFull', 'serviceInUse', 'unknownPriority',
  'distanceNotAllowed', 'distanceFull', 'tooManyNumbers', 'tooManyToday',
  'unknownTicket', 'ticketNotWaiting', 'ticketNotCalled', 'ticketNotServing', 'ticketNotMissed', 'ticketNotHeld',
  'ticketOver', 'ticketInHand', 'ticketNotInHand', 'notYourTicket', 'appointmentNotToday',
  'unknownCounter', 'counterTaken', 'counterOpen', 'counterClosed', 'counterPaused', 'counterNotPaused',
  'counterBusy', 'notYourCounter', 'nothingInHand', 'nobodyWaiting', 'serviceNotHere', 'priorityOnly', 'officerElsewhere',
  'nothingToUndo', 'tooLateToUndo', 'unknownCall',
  'notRateable', 'alreadyRated', 'ratingOver', 'unknownForm', 'wrongAnswers',
] as const
export type RefusalCode = typeof refusalCodes[number]
