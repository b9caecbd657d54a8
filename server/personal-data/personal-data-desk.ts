import type { ErasedPersonalData, PersonalData, PersonalDataQuery } from '../../contract/personal-data.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Office } from '../../domain/office.ts'
import { keptUntil } from '../../domain/personal-data.ts'
import type { Clock } from '../clock.ts'
import type { TicketLinks } from '../identity/ticket-links.ts'
import { businessDayAt } from '../ledger/business-day.ts'
import { decideAndKeep } from '../petitions/take-step.ts'
import type { RemarkRecord } from '../store/models.ts'
import { digitsOfPhone, type PersonalDataStore, type TicketOfDay } from '../store/personal-data.ts'
import type { PetitionWordsRecord } from '../store/petition-schemas.ts'
import type { Petitions } from '../store/petitions.ts'

export interface PersonalDataParts {
  readonly personalData: PersonalDataStore
  readonly petitions: Petitions
  readonly tickets: TicketLinks
  readonly clock: Clock
}

type Refused = { readonly refusal: Code }
interface Found { readonly tickets: readonly TicketOfDay[], readonly remarks: readonly RemarkRecord[], readonly petitions: readonly PetitionWordsRecord[] }

const dayMs = 86_400_000

/** What an office keeps of a citizen who asks for it (Luật 91/2025/QH15 Điều 4): told as it is, and taken away if they wish. */
export class PersonalDataDesk {
  readonly #parts: PersonalDataParts

  constructor(parts: PersonalDataParts) {
    this.#parts = parts
  }

  async told(office: Office, query: PersonalDataQuery): Promise<PersonalData | Refused> {
    const found = await this.#find(office, query)
    if ('refusal' in found) return found
    return {
      tickets: found.tickets.map(({ day, ticket }) => ({ day, ticket })),
      remarks: found.remarks.map(({ _id, day, kind, text, at }) => ({ id: _id, day, kind, text, at, until: keptUntil(kind, day) })),
      petitions: await Promise.all(found.petitions.map((petition) => this.#toldCase(office, petition))),
    }
  }

  /** The ledgers stay as they are and can still be verified: nothing of what is taken away stands in them. */
  async erased(office: Office, query: PersonalDataQuery): Promise<ErasedPersonalData | Refused> {
    const { personalData, petitions } = this.#parts
    const found = await this.#find(office, query)
    if ('refusal' in found) return found
    for (const { _id } of found.petitions) {
      const record = await petitions.find(_id, office.id)
      if (record !== null) await decideAndKeep(this.#parts, office, record, { type: 'forget' }, { kind: 'citizen' })
    }
    return { remarks: await personalData.forgetRemarks(found.remarks.map(({ _id }) => _id)), petitions: found.petitions.length }
  }

  async #toldCase(office: Office, { _id, words, name, phone, texts }: PetitionWordsRecord): Promise<PersonalData['petitions'][number]> {
    const { heldSince = null } = await this.#parts.petitions.find(_id, office.id) ?? {}
    const until = heldSince === null ? null : businessDayAt(office, heldSince + office.petitions.keepPersonalDays * dayMs).date
    return { id: _id, words, name, phone, answers: Object.values(texts).map(({ answer }) => answer), until }
  }

  async #find(office: Office, { ticket, dossier, phone }: PersonalDataQuery): Promise<Found | Refused> {
    const { personalData, tickets } = this.#parts
    if (ticket !== undefined) {
      const key = tickets.read(ticket)
      return key?.office === office.id ? this.#about(office, [{ day: key.day, ticket: key.ticket }]) : { refusal: 'notFound' }
    }
    if (dossier !== undefined) {
      const written = await personalData.withDossier(office.id, dossier)
      return this.#about(office, await personalData.ticketsOf(office.id, written))
    }
    return { tickets: [], remarks: [], petitions: await personalData.petitionsOfPhone(office.id, digitsOfPhone(phone ?? '')) }
  }

  async #about({ id: office }: Office, tickets: readonly TicketOfDay[]): Promise<Found> {
    const { personalData } = this.#parts
    const remarks = await personalData.remarks(office, await personalData.commandsAbout(office, tickets))
    return { tickets, remarks, petitions: await personalData.petitionsAbout(office, tickets) }
  }
}
