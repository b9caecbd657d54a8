import type { Counter, Office, Service } from '../../domain/office.ts'
import { completeOffice } from '../../domain/office-settings.ts'
import { nationalTargets } from '../../server/setup/targets.ts'

const service = (id: string, prefix: string, open = true): Service =>
  ({ id, prefix, field: 'f', name: { vi: `Dịch vụ ${id}`, en: `Service ${id}` }, open, quota: null })

const counter = (id: string, primary: string[], secondary: string[] = []): Counter =>
  ({ id, label: id, primary, secondary, only: null })

/** Three services, one of them closed, and four counters. */
export const smallOffice: Office = completeOffice({
  id: 'office',
  name: { vi: 'Bộ phận Một cửa', en: 'One-stop shop' },
  timeZone: 'Asia/Ho_Chi_Minh',
  closesAt: '17:30',
  openingHours: null,
  fields: [{ id: 'f', name: { vi: 'Lĩnh vực', en: 'Field' } }],
  services: [service('ho-tich', 'A'), service('dat-dai', 'L'), service('dong', 'X', false)],
  procedures: [
    { id: 'khai-sinh', name: { vi: 'Đăng ký khai sinh', en: 'Registering a birth' }, service: 'ho-tich' },
    { id: 'tach-thua', name: { vi: 'Tách thửa đất', en: 'Splitting a plot' }, service: 'dat-dai' },
  ],
  counters: [
    counter('1', ['ho-tich'], ['dat-dai']), counter('2', ['ho-tich']), counter('3', ['dat-dai']), counter('4', ['ho-tich', 'dat-dai']),
  ],
  priorityClasses: [{ id: 'tu-60', name: { vi: 'Từ đủ 60 tuổi', en: 'Aged 60 or over' }, creditSeconds: 1200, atKiosk: true }],
  priorityBound: null,
  returnPenaltySeconds: 300,
  targets: nationalTargets,
})

/** Another office of the same installation, with services and counters under the same ids. */
export const otherOffice: Office = { ...smallOffice, id: 'other', name: { vi: 'Bộ phận khác', en: 'Another shop' } }
