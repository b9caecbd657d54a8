import { randomUUID } from 'node:crypto'
import type { StepPetition } from '../../contract/petitions.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Office } from '../../domain/office.ts'
import { decidePetition, type AskedStep } from '../../domain/petitions/decide-petition.ts'
import { petitionOf } from '../../domain/petitions/evolve-petition.ts'
import { maskPersonal } from '../../domain/petitions/mask.ts'
import type { Petition, PetitionActor } from '../../domain/petitions/petition.ts'
import type { PetitionRecord, PetitionText } from '../store/petition-schemas.ts'
import { colleaguesOf } from './colleagues.ts'
import { momentAt, type PetitionParts } from './petition-parts.ts'

/** Does one step of a case on top of what the asker has seen of it; null when it is done. */
export async function takeStep(
  parts: PetitionParts, office: Office, record: PetitionRecord, step: StepPetition, by: PetitionActor,
): Promise<Code | null> {
  if (record.events.slice(step.seq).some(({ type }) => type !== 'opened')) return 'petitionChanged'
  const text = textIn(step)
  const id = text === null ? null : randomUUID()
  // Under an id of its own: if the fact does not follow, nothing names it.
  if (text !== null && id !== null) await parts.petitions.keepText(record._id, id, text)
  const refusal = await decideAndKeep(parts, office, record, await askedIn(parts, office, step, id), by)
  // What somebody wrote who may not write leaves nothing behind.
  if (refusal !== null && id !== null) await parts.petitions.dropText(record._id, id)
  return refusal
}

/** A citizen takes a case back, or has the personal data in it forgotten; the clock does that, too. */
export async function decideAndKeep(
  parts: Pick<PetitionParts, 'petitions' | 'clock'>, office: Office, record: PetitionRecord, step: AskedStep, by: PetitionActor,
): Promise<Code | null> {
  const decision = decidePetition(caseIn(record), step, momentAt(parts, office, by))
  if ('refusal' in decision) return decision.refusal
  // Before the fact: a forgetting that was cut short is tried again, and forgetting twice is the same as once.
  if (step.type === 'forget') await parts.petitions.forget(record._id)
  return await parts.petitions.append(record, decision.event) ? null : 'petitionChanged'
}

export function caseIn({ events }: PetitionRecord): Petition {
  const petition = petitionOf(events)
  if (petition === null) throw new Error('a case begins with its receipt')
  return petition
}

/** What everybody is to read goes without numbers and addresses, whatever was left in it. */
function textIn(step: StepPetition): PetitionText | null {
  if (step.type === 'answer') return { words: null, answer: step.answer }
  return step.type === 'publish' ? { words: maskPersonal(step.words), answer: maskPersonal(step.answer) } : null
}

async function askedIn(parts: PetitionParts, { id: office }: Office, step: StepPetition, text: string | null): Promise<AskedStep> {
  switch (step.type) {
    case 'assign': {
      const { to } = step
      return { type: 'assign', to: (await colleaguesOf(parts, office)).find(({ id }) => id === to) ?? null }
    }
    case 'answer': return { type: 'answer', words: text ?? '' }
    case 'publish': return { type: 'publish', words: text }
    default: return step
  }
}
