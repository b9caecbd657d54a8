import type { Office } from '../../domain/office.ts'
import { completeOffice } from '../../domain/office-settings.ts'
import type { Models } from './models.ts'

export interface OfficeSettings {
  all(): Promise<{ settings: Office, demo: boolean }[]>
  add(settings: Office, demo: boolean): Promise<void>
}

export function officeSettings({ offices }: Pick<Models, 'offices'>): OfficeSettings {
  return {
    async all() {
      const records = await offices.find().sort({ _id: 1 }).lean()
      return records.map(({ settings, demo }) => ({ settings: completeOffice(settings), demo }))
    },
    async add(settings, demo) {
      await offices.create({ _id: settings.id, settings, demo })
    },
  }
}
