import type { Counter, Office, PriorityClass, Service } from '../../domain/office.ts'
import { completeOffice } from '../../domain/office-settings.ts'
import type { NewStaff } from '../identity/staff.ts'
import { demoProcedures } from './demo-procedures.ts'
import { nationalTargets } from './targets.ts'

const field = (id: string, vi: string, en: string) => ({ id, name: { vi, en } })

function service(id: string, prefix: string, fieldId: string, vi: string, en: string): Service {
  return { id, prefix, field: fieldId, name: { vi, en }, open: true, quota: null }
}

function counter(id: string, primary: readonly string[], secondary: readonly string[]): Counter {
  return { id, label: id, primary, secondary, only: null }
}

function priority(id: string, vi: string, en: string, creditMinutes: number, atKiosk = true): PriorityClass {
  return { id, name: { vi, en }, creditSeconds: creditMinutes * 60, atKiosk }
}

/**
 * A commune's centre as one finds them in 2026: ten services under letters that survive a loudspeaker
 * (domain.md 4.2, 4.3), eight counters, the priority groups of domain.md 3.2.
 */
export const demoOffice: Office = completeOffice({
  id: 'demo',
  name: {
    vi: 'Trung tâm Phục vụ hành chính công xã An Bình (mẫu)',
    en: 'Public Administration Service Centre of An Bình commune (demo)',
  },
  timeZone: 'Asia/Ho_Chi_Minh',
  closesAt: '23:59',
  // a demo is looked at in the evening, too
  openingHours: null,
  fields: [
    field('tu-phap', 'Tư pháp – Hộ tịch', 'Justice and civil status'),
    field('dat-dai', 'Đất đai – Xây dựng', 'Land and construction'),
    field('kinh-te', 'Kinh tế – Thuế', 'Economy and tax'),
    field('xa-hoi', 'Văn hóa – Xã hội', 'Culture and social affairs'),
    field('chung', 'Hướng dẫn và trả kết quả', 'Guidance and results'),
  ],
  services: [
    service('ho-tich', 'H', 'tu-phap', 'Hộ tịch', 'Civil status'),
    service('chung-thuc', 'A', 'tu-phap', 'Chứng thực', 'Certification'),
    service('cu-tru', 'U', 'tu-phap', 'Cư trú – Căn cước', 'Residence and identity card'),
    service('dat-dai', 'L', 'dat-dai', 'Đất đai', 'Land'),
    service('xay-dung', 'X', 'dat-dai', 'Xây dựng', 'Construction'),
    service('ho-kinh-doanh', 'K', 'kinh-te', 'Hộ kinh doanh', 'Household business'),
    service('thue', 'S', 'kinh-te', 'Thuế', 'Tax'),
    service('bao-tro', 'M', 'xa-hoi', 'Bảo trợ xã hội – Người có công', 'Social assistance, people of merit'),
    service('tra-ket-qua', 'R', 'chung', 'Nhận kết quả', 'Collect a result'),
    service('truc-tuyen', 'Q', 'chung', 'Hỗ trợ dịch vụ công trực tuyến', 'Help with online services'),
  ],
  procedures: demoProcedures,
  counters: [
    counter('1', ['ho-tich'], ['chung-thuc']),
    counter('2', ['chung-thuc'], ['ho-tich']),
    counter('3', ['cu-tru'], []),
    counter('4', ['dat-dai', 'xay-dung'], []),
    counter('5', ['ho-kinh-doanh', 'thue'], []),
    counter('6', ['bao-tro'], ['ho-tich', 'chung-thuc']),
    counter('7', ['tra-ket-qua'], ['truc-tuyen']),
    counter('8', ['truc-tuyen'], ['tra-ket-qua']),
  ],
  priorityClasses: [
    priority('tu-80', 'Người từ đủ 80 tuổi', 'Aged 80 or over', 40),
    priority('tu-60', 'Người từ đủ 60 tuổi', 'Aged 60 or over', 20),
    priority('khuyet-tat', 'Người khuyết tật', 'Person with a disability', 40),
    priority('mang-thai', 'Phụ nữ mang thai', 'Pregnant woman', 40),
    priority('tre-nho', 'Người đi cùng trẻ dưới 36 tháng', 'With a child under 36 months', 20),
    priority('nguoi-co-cong', 'Người có công với cách mạng', 'Person of merit', 20),
    priority('can-bo-quyet-dinh', 'Theo quyết định của cán bộ', 'By an officer’s decision', 20, false),
  ],
  priorityBound: 3,
  returnPenaltySeconds: 300,
  targets: nationalTargets,
})

/** The people of the demo office: one officer a counter, a manager; the administrator is made at first start. */
export const demoStaff: readonly Omit<NewStaff, 'password'>[] = [
  ...[
    'Nguyễn Thị Mai', 'Trần Văn Hùng', 'Lê Thu Hà', 'Phạm Quốc Bảo', 'Hoàng Minh Châu', 'Vũ Đức Anh', 'Đặng Ngọc Lan', 'Bùi Thanh Tùng',
  ].map((name, index) => ({
    office: 'demo', username: `canbo${String(index + 1)}`, name, position: 'Công chức tiếp nhận và trả kết quả', role: 'officer' as const,
  })),
  { office: 'demo', username: 'quanly', name: 'Đỗ Hồng Nhung', position: 'Phó Giám đốc Trung tâm', role: 'manager' },
]
