import type { Unit, UnitKind } from '../../domain/organisation/unit.ts'
import { noOffice } from '../../domain/organisation/rights.ts'
import { lastDayOfDistricts } from '../../domain/organisation/faults.ts'
import type { NewStaff } from '../identity/staff.ts'
import { sinceEver } from '../organisation/settle.ts'
import { demoOffice } from './demo-office.ts'

const firstDayWithoutDistricts = '2025-07-01'

function unit(id: string, kind: UnitKind, vi: string, en: string, parent: string | null): Unit {
  return { id, kind, office: null, spans: [{ from: sinceEver, to: null, name: { vi, en }, parent }] }
}

/** The district is gone since July 2025; its commune stands under the province since. */
const district: Unit = {
  id: 'huyen-mau', kind: 'district', office: null,
  spans: [{ from: sinceEver, to: lastDayOfDistricts, name: { vi: 'Huyện An Phú (mẫu)', en: 'An Phú district (demo)' }, parent: 'tinh-mau' }],
}

const communeName = { vi: 'Xã An Bình (mẫu)', en: 'An Bình commune (demo)' }
const commune: Unit = {
  id: 'xa-mau', kind: 'commune', office: null,
  spans: [
    { from: sinceEver, to: lastDayOfDistricts, name: communeName, parent: district.id },
    { from: firstDayWithoutDistricts, to: null, name: communeName, parent: 'tinh-mau' },
  ],
}

/** The demo office in a province as it is since July 2025, parents first. */
export const demoTree: readonly Unit[] = [
  unit('tinh-mau', 'province', 'Tỉnh mẫu', 'Demo province', null),
  district,
  commune,
  { id: 'trung-tam-mau', kind: 'centre', office: demoOffice.id, spans: [{ from: sinceEver, to: null, name: demoOffice.name, parent: commune.id }] },
  unit('cong-an-mau', 'verticalAgency', 'Công an tỉnh (mẫu)', 'Provincial police (demo)', 'tinh-mau'),
  unit('buu-dien-mau', 'post', 'Bưu điện tỉnh (mẫu)', 'Provincial post (demo)', 'tinh-mau'),
]

/** Who looks over the demo province. */
export const demoProvinceStaff: readonly Omit<NewStaff, 'password'>[] = [
  { office: noOffice, unit: 'tinh-mau', username: 'tinh', name: 'Trịnh Thu Hương', position: 'Phó Chánh Văn phòng UBND tỉnh', role: 'provinceManager' },
  { office: noOffice, unit: 'tinh-mau', username: 'thanhtra', name: 'Cao Văn Lâm', position: 'Thanh tra viên', role: 'inspector' },
]
