import en from '../../texts/en.json' with { type: 'json' }
import vi from '../../texts/vi.json' with { type: 'json' }

/** A poster speaks both languages at once, whichever the manager reads. */
export const sayInBoth = [
  { lang: 'vi', text: vi.settings.distance.posterSentence },
  { lang: 'en', text: en.settings.distance.posterSentence },
] as const
