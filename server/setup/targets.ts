import type { Target } from '../../domain/office.ts'

/**
 * Targets of the 2021–2025 plan (domain.md T1, T2, T4; the plan carries out QĐ 468/QĐ-TTg). No later act that
 * replaces them was found, so those of 2023–2025 stay in force until an office enters another.
 */
export const nationalTargets: readonly Target[] = [
  { kpi: 'waitPerVisit', from: '2022-01-01', to: null, limit: 30 * 60, source: 'T1: trung bình tối đa 30 phút/01 lần đến giao dịch (2022)' },
  { kpi: 'waitPerTransaction', from: '2023-01-01', to: null, limit: 15 * 60, source: 'T2: trung bình tối đa 15 phút/01 lượt giao dịch (2023–2025)' },
  { kpi: 'satisfaction', from: '2025-01-01', to: null, limit: 0.95, source: 'T4: mức độ hài lòng tối thiểu 95 % vào năm 2025' },
]
