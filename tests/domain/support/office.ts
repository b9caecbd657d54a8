import type { Actor } from '../../../domain/actor.ts'
import type { OpeningHours } from '../../../domain/hours/opening.ts'
import type { Office, Service } from '../../../domain/office.ts'
import { completeOffice } from '../../../domain/office-settings.ts'

/** 2 March 2026, a Monday: local midnight in Hà Nội. */
export const date = '2026-03-02'
export const midnight = Date.parse('2026-03-02T00:00:00+07:00')
export const opensAt = midnight + 7.5 * 3_600_000

const elderlyCredit = 20 * 60
export const meritCredit = 60 * 60

/** Mornings and afternoons of working days; the make-up Saturday and the holiday of September 2026 (domain.md 4.7). */
export const officeHours: OpeningHours = {
  week: { 1: workday(), 2: workday(), 3: workday(), 4: workday(), 5: workday(), 6: [], 7: [] },
  specialDays: [
    { date: '2026-08-22', name: { vi: 'Ngày làm bù', en: 'Make-up working day' }, sessions: workday() },
    { date: '2026-08-31', name: { vi: 'Nghỉ Quốc khánh', en: 'National Day' }, sessions: [] },
    { date: '2026-09-01', name: { vi: 'Nghỉ Quốc khánh', en: 'National Day' }, sessions: [] },
    { date: '2026-09-02', name: { vi: 'Quốc khánh', en: 'National Day' }, sessions: [] },
  ],
  cutOffMinutes: 30,
}

function workday() {
  return [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }]
}

function service(id: string, prefix: string, vi: string, en: string): Service {
  return { id, prefix, name: { vi, en }, field: id === 'tax' ? 'money' : 'people', open: true, quota: null }
}

/** Four services of which two share a series, three counters that overlap. */
export const office: Office = completeOffice({
  id: 'ninh-giang',
  name: { vi: 'Trung tâm Phục vụ hành chính công xã Ninh Giang', en: 'Ninh Giang Public Administration Service Centre' },
  timeZone: 'Asia/Ho_Chi_Minh',
  closesAt: '18:00',
  openingHours: null,
  distance: { services: ['land', 'birth', 'tax'], openPerDevice: 2, perDevice: 3, perDay: 3 },
  fields: [
    { id: 'people', name: { vi: 'Người dân', en: 'People' } },
    { id: 'money', name: { vi: 'Tài chính', en: 'Finance' } },
  ],
  services: [
    service('land', 'A', 'Đất đai', 'Land'),
    service('birth', 'A', 'Khai sinh', 'Births'),
    service('tax', 'K', 'Thuế', 'Taxes'),
    service('notary', 'CH', 'Chứng thực', 'Certified copies'),
  ],
  procedures: [
    { id: 'land-change', name: { vi: 'Đăng ký biến động đất đai', en: 'Registering a change of land' }, service: 'land' },
    { id: 'land-split', name: { vi: 'Tách thửa, hợp thửa đất', en: 'Splitting or joining plots' }, service: 'land' },
    { id: 'birth-registration', name: { vi: 'Đăng ký khai sinh', en: 'Registering a birth' }, service: 'birth' },
  ],
  counters: [
    { id: 'q1', label: '1', primary: ['land', 'birth'], secondary: ['tax'], only: null },
    { id: 'q2', label: '2', primary: ['tax'], secondary: ['land'], only: null },
    { id: 'q3', label: '3', primary: ['birth', 'notary'], secondary: ['tax', 'land'], only: null },
  ],
  priorityClasses: [
    { id: 'elderly', name: { vi: 'Người cao tuổi', en: 'Older people' }, creditSeconds: elderlyCredit, atKiosk: true },
    { id: 'merit', name: { vi: 'Người có công', en: 'People of merit' }, creditSeconds: meritCredit, atKiosk: true },
    { id: 'decided', name: { vi: 'Cán bộ quyết định', en: 'Officer’s decision' }, creditSeconds: elderlyCredit, atKiosk: false },
  ],
  priorityBound: 2,
  returnPenaltySeconds: 5 * 60,
  targets: [
    { kpi: 'waitPerVisit', from: '2022-01-01', to: null, limit: 1800, source: 'T1' },
    { kpi: 'waitPerTransaction', from: '2023-01-01', to: null, limit: 900, source: 'T2' },
    { kpi: 'satisfaction', from: '2025-01-01', to: null, limit: 0.95, source: 'T4' },
  ],
})

export const officers = ['an', 'binh', 'chi', 'dung'] as const

/** Names that must not be seen where only numbers belong. */
export const directory = {
  an: { name: 'Nguyễn Văn An', position: 'Công chức' },
  binh: { name: 'Trần Thị Bình', position: 'Viên chức' },
  chi: { name: 'Lê Thị Chi', position: 'Nhân viên bưu chính' },
}

export const manager: Actor = { kind: 'staff', id: 'head', role: 'manager' }
export const system: Actor = { kind: 'system' }
export const kiosk: Actor = { kind: 'device', id: 'kiosk-1', device: 'kiosk', counter: null }

export const display: Actor = { kind: 'device', id: 'display-1', device: 'display', counter: null }

export function officer(id: string): Actor {
  return { kind: 'staff', id, role: 'officer' }
}

export function tablet(counter: string): Actor {
  return { kind: 'device', id: `tablet-${counter}`, device: 'rating', counter }
}

/** A rating tablet that belongs to no counter. */
export const hallTablet = { kind: 'device', id: 'tablet-hall', device: 'rating', counter: null } as const satisfies Actor

export function phone(ticket: string): Actor {
  return { kind: 'citizen', ticket }
}

/** Somebody with a phone who has no number yet. */
export function visitor(device: string): Actor {
  return { kind: 'visitor', device }
}
