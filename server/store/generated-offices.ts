import type { Office } from '../../domain/office.ts'
import type { Models } from './models.ts'

export interface GeneratedOffices {
  /** How many offices there are, and how many of them were generated. */
  count(): Promise<{ readonly all: number, readonly generated: number }>
  add(office: Office): Promise<void>
}

/** Offices whose days never happened: marked, so that nobody takes them for real, and never beside real ones. */
export function generatedOffices({ offices }: Pick<Models, 'offices'>): GeneratedOffices {
  return {
    async count() {
      const [all, generated] = await Promise.all([offices.countDocuments({}), offices.countDocuments({ generated: true })])
      return { all, generated }
    },
    async add(settings) {
      await offices.create({ _id: settings.id, settings, demo: false, revision: 0, generated: true })
    },
  }
}
