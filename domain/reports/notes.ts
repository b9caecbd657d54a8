/**
 * Footnotes of figures; the words for each are texts. From domain.md:
 * - arithmeticMean: "trung bình" is the arithmetic mean (1.5)
 * - servedOnly: missed, withdrawn and expired are counted beside it and are in no mean (1.5)
 * - visitIsTicket: a visit is one ticket, as nobody is identified (1.5)
 * - visitAtItsEnd: the wait of a visit stands in the row in which the visit ended
 * - extraFigure: shown beside the mean; no text sets a target for it (1.5)
 * - withinBuckets: percentiles are within 5 seconds or 1 % (docs/statistics.md)
 * - handlingClause: "tối thiểu 30 phút/01 hồ sơ" can be read in three ways; how it is read here, and that less is never a fault (1.4)
 * - notSipas: "Tỷ lệ hài lòng tại quầy", from those who chose to rate; no SIPAS (2.5)
 * - noRatings: "Chưa có đánh giá", never 0 % (2.5)
 * - fewRatings: so few that they would tell of single citizens (4.9)
 * - smallNumber: so few ratings that the rate says little
 * - twoScales: rated on two scales, which are never one percentage, so no single rate is held against the target (2.5)
 * - onTimeShare: on time of those closed or overdue
 * - allProcedures, frequentProcedures: the texts know two denominators; which one this is (1.1)
 * - notFlagged: the office has not said which procedures are done on the spot
 * - noneFrequent: nor which of them often receive dossiers
 * - notPublished: no evaluation was published for the same period
 * - targetChanged: another target came into force within the period; each part is judged by its own
 * - goesOn: the period is not over
 */
export const noteIds = [
  'arithmeticMean', 'servedOnly', 'visitIsTicket', 'visitAtItsEnd', 'extraFigure', 'withinBuckets', 'handlingClause', 'notSipas', 'noRatings',
  'fewRatings', 'smallNumber', 'twoScales', 'onTimeShare', 'allProcedures', 'frequentProcedures', 'notFlagged', 'noneFrequent', 'notPublished', 'targetChanged', 'goesOn',
] as const
export type NoteId = typeof noteIds[number]
