import type { OpeningHours } from '../../../domain/hours/opening.ts'
import { decidePetition, receivePetition, type AskedStep } from '../../../domain/petitions/decide-petition.ts'
import type { PetitionEvent } from '../../../domain/petitions/events.ts'
import { petitionOf } from '../../../domain/petitions/evolve-petition.ts'
import type { Petition, PetitionActor, PetitionClass } from '../../../domain/petitions/petition.ts'
import { officeHours } from '../support/office.ts'

export const term = 10
export const office = { openingHours: officeHours as OpeningHours | null, petitions: { dueWorkingDays: term, keepPersonalDays: 30 } }

export const citizen: PetitionActor = { kind: 'citizen' }
export const manager: PetitionActor = { kind: 'staff', id: 'mai', role: 'manager' }
export const administrator: PetitionActor = { kind: 'staff', id: 'ha', role: 'administrator' }
export const officer = (id: string): PetitionActor => ({ kind: 'staff', id, role: 'officer' })

/** A case that is worked on; `on` is the local date of what comes next. */
export class Case {
  readonly events: PetitionEvent[]
  on: string

  constructor(on = '2026-03-02', kind: PetitionClass = 'time') {
    this.on = on
    this.events = [receivePetition('phone', kind, this.#moment(citizen))]
  }

  get petition(): Petition {
    const petition = petitionOf(this.events)
    if (petition === null) throw new Error('a case begins with its receipt')
    return petition
  }

  /** Null when it was done, otherwise why not. */
  try(step: AskedStep, by: PetitionActor = manager): string | null {
    const decision = decidePetition(this.petition, step, this.#moment(by))
    if ('refusal' in decision) return decision.refusal
    this.events.push(decision.event)
    return null
  }

  must(step: AskedStep, by: PetitionActor = manager): this {
    const refusal = this.try(step, by)
    if (refusal !== null) throw new Error(`${step.type} was refused: ${refusal}`)
    return this
  }

  day(on: string): this {
    this.on = on
    return this
  }

  answered(kind: PetitionClass = 'time'): this {
    return this.must({ type: 'classify', kind }).must({ type: 'answer', words: 'answer' })
  }

  closed(kind: PetitionClass = 'time'): this {
    return this.answered(kind).must({ type: 'close', outcome: 'upheld' })
  }

  #moment(by: PetitionActor) {
    return { at: Date.parse(`${this.on}T09:00:00+07:00`), today: this.on, by, office }
  }
}
