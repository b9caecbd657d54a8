/** Every "no" to a step of an evaluation. Clients translate the codes. */
export const evaluationRefusals = [
  'evaluationChanged', 'evaluationFrozen', 'evaluationSubmitted', 'evaluationNotSubmitted', 'evaluationNotFixed',
  'evaluationIncomplete', 'deductionUnexplained',
] as const
/**
 * Changed: somebody else saved meanwhile. Frozen: the result is fixed, only a correction can follow. Submitted: it lies
 * with the appraiser. Not submitted, not fixed: too early. Incomplete: an indicator has no points yet. Unexplained: the
 * appraiser gave other points than the unit and no reason.
 */
export type EvaluationRefusal = typeof evaluationRefusals[number]
