import { z } from 'zod'
import { strictCreditSeconds } from '../../domain/office.ts'

const Asked = z.strictObject({
  priorityCreditSeconds: z.union([z.literal('strict'), z.int().min(0).max(strictCreditSeconds)]),
})

const allowed = `--policy takes {"priorityCreditSeconds": n} with a whole number from 0 to ${String(strictCreditSeconds)}, or "strict"`

/** The credit in seconds that a `--policy` asks for; throws with what is allowed. */
export function readPolicy(text: string): number {
  const asked = Asked.safeParse(parsed(text))
  if (!asked.success) throw new Error(`${allowed}; this is not it: ${text}`)
  const { priorityCreditSeconds: credit } = asked.data
  return credit === 'strict' ? strictCreditSeconds : credit
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${allowed}; this is no JSON: ${text}`)
  }
}
