/** A single wait beside the target. The target is on the average: "over" says where to look, it is no breach. */
export type WaitVerdict = 'within' | 'near' | 'over' | null

const nearShare = 0.8

export function waitVerdict(waitMs: number, limitSeconds: number | null): WaitVerdict {
  if (limitSeconds === null) return null
  const share = waitMs / 1000 / limitSeconds
  if (share > 1) return 'over'
  return share > nearShare ? 'near' : 'within'
}
