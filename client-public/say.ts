import { sayFrom } from '../client-common/say.ts'
import en from './texts/en.json' with { type: 'json' }
import vi from './texts/vi.json' with { type: 'json' }

export const say = sayFrom({ vi, en })
