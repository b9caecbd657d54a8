import type { Text } from '../office.ts'
import type { PublishedFigure } from './settings.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

/** What each published figure means: stands beside the figures, for people and for machines. */
export const definitions: Readonly<Record<PublishedFigure | 'approval', Text>> = {
  waiting: { vi: vi.waiting, en: en.waiting },
  processing: { vi: vi.processing, en: en.processing },
  satisfaction: { vi: vi.satisfaction, en: en.satisfaction },
  feedback: { vi: vi.feedback, en: en.feedback },
  approval: { vi: vi.approval, en: en.approval },
}
