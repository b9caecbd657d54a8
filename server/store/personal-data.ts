import type { Models, RemarkRecord } from './models.ts'
import type { PetitionWordsRecord } from './petition-schemas.ts'

/** A ticket of one day at one office. */
export interface TicketOfDay { readonly day: string, readonly ticket: string }

export interface PersonalDataStore {
  /** Under which commands something about these tickets was written down: the ids of the words that lie beside them. */
  commandsAbout(office: string, tickets: readonly TicketOfDay[]): Promise<string[]>
  /** The tickets about which something was decided under these commands. */
  ticketsOf(office: string, remarks: readonly Pick<RemarkRecord, '_id' | 'day'>[]): Promise<TicketOfDay[]>
  remarks(office: string, ids: readonly string[]): Promise<RemarkRecord[]>
  withDossier(office: string, code: string): Promise<RemarkRecord[]>
  petitionsAbout(office: string, tickets: readonly TicketOfDay[]): Promise<PetitionWordsRecord[]>
  /** By the digits of a telephone number, however it was typed. */
  petitionsOfPhone(office: string, digits: string): Promise<PetitionWordsRecord[]>
  forgetRemarks(ids: readonly string[]): Promise<number>
  /** Words of a kind from before a local date. */
  forgetRemarksBefore(office: string, kind: RemarkRecord['kind'], date: string): Promise<number>
}

export function personalDataStore(models: Pick<Models, 'ledger' | 'remarks' | 'petitionWords'>): PersonalDataStore {
  return { ...decisionsIn(models), ...wordsIn(models) }
}

function decisionsIn({ ledger }: Pick<Models, 'ledger'>): Pick<PersonalDataStore, 'commandsAbout' | 'ticketsOf'> {
  const entriesOn = (office: string, day: string) => ledger.find({ office, day }, { commandId: 1, answer: 1, events: 1 }).sort({ seq: 1 }).lean()
  return {
    async commandsAbout(office, tickets) {
      const found = await Promise.all([...new Set(tickets.map(({ day }) => day))].map(async (day) => {
        const asked = new Set(tickets.filter((one) => one.day === day).map(({ ticket }) => ticket))
        return (await entriesOn(office, day)).filter((entry) => ticketsIn(entry).some((ticket) => asked.has(ticket))).map(({ commandId }) => commandId)
      }))
      return found.flat()
    },
    async ticketsOf(office, remarks) {
      const found = await Promise.all([...new Set(remarks.map(({ day }) => day))].map(async (day) => {
        const ids = new Set(remarks.map(({ _id }) => _id))
        return (await entriesOn(office, day)).filter(({ commandId }) => ids.has(commandId)).flatMap(ticketsIn).map((ticket) => ({ day, ticket }))
      }))
      return found.flat()
    },
  }
}

/** Which tickets a decision was about. */
function ticketsIn({ answer, events }: { readonly answer: { readonly ticket: string | null }, readonly events: readonly object[] }): string[] {
  const named = events.flatMap((event) => 'ticket' in event && typeof event.ticket === 'string' ? [event.ticket] : [])
  return [...new Set([...named, ...answer.ticket === null ? [] : [answer.ticket]])]
}

function wordsIn({ remarks, petitionWords }: Pick<Models, 'remarks' | 'petitionWords'>): Omit<PersonalDataStore, 'commandsAbout' | 'ticketsOf'> {
  return {
    remarks: (office, ids) => remarks.find({ _id: { $in: [...ids] }, office }).lean<RemarkRecord[]>(),
    withDossier: (office, code) => remarks.find({ office, kind: 'dossier', text: { $in: [code, code.toUpperCase()] } }).lean<RemarkRecord[]>(),
    async petitionsAbout(office, tickets) {
      if (tickets.length === 0) return []
      return petitionWords.find({ office, $or: tickets.map(({ day, ticket }) => ({ 'ticket.day': day, 'ticket.ticket': ticket })) }).lean<PetitionWordsRecord[]>()
    },
    async petitionsOfPhone(office, digits) {
      const withPhone = await petitionWords.find({ office, phone: { $ne: null } }).lean<PetitionWordsRecord[]>()
      return withPhone.filter(({ phone }) => digitsOfPhone(phone ?? '') === digits)
    },
    async forgetRemarks(ids) { return (await remarks.deleteMany({ _id: { $in: [...ids] } })).deletedCount },
    async forgetRemarksBefore(office, kind, date) { return (await remarks.deleteMany({ office, day: { $lt: date }, kind })).deletedCount },
  }
}

/** "+84 912 345 678" and "0912.345.678" are one number. */
export function digitsOfPhone(phone: string): string {
  return phone.replaceAll(/\D/g, '').replace(/^84(?=\d{9}$)/, '0')
}
