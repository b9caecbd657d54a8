import { actions, type Action } from './possible-actions.ts'

/** One key for each action; the next natural thing has the space bar and Enter. */
export const keys: Record<Action, string> = {
  recall: 'R', miss: 'M', hold: 'H', transfer: 'T', finishAs: 'F', callGiven: 'G', pause: 'P', close: 'C',
}

export type Shortcut = Action | 'next' | 'help'

export interface Asked {
  readonly next: () => void
  readonly help: () => void
  readonly choose: (action: Action) => void
}

interface Pressed {
  readonly key: string
  readonly repeat: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const shortcuts = new Map<string, Shortcut>([
  [' ', 'next'], ['ENTER', 'next'], ['?', 'help'], ...actions.map((action) => [keys[action], action] as const),
])

/** What a key asks for. A key held down asks once; combinations belong to the browser. */
export function shortcutOf({ key, repeat, ctrlKey, altKey, metaKey }: Pressed): Shortcut | null {
  if (repeat || ctrlKey || altKey || metaKey) return null
  return shortcuts.get(key.toUpperCase()) ?? null
}
