import { actions, type Action } from './possible-actions.ts'

/** One key for each action; the next natural thing has the space bar and Enter. */
export const keys: Record<Action, string> = {
  recall: 'R', miss: 'M', finishAs: 'F', continue: 'N', hold: 'H', transfer: 'T',
  callGiven: 'G', issue: 'W', pause: 'P', prioritise: 'U', handOver: 'O', close: 'C',
}

/** Keys that ask nothing of the server but where to look, and the one that takes back. */
export const otherKeys = { undo: 'Z', waiting: '1', missed: '2', held: '3', filter: 'L', help: '?' } as const

export type Shortcut = Action | keyof typeof otherKeys | 'next'

/** What the console does with each key. */
export type Asked = Record<Exclude<Shortcut, Action>, () => void> & { readonly choose: (action: Action) => void }

interface Pressed {
  readonly key: string
  /** Which key of the keyboard it is, whatever sign a Vietnamese typing aid makes of it. */
  readonly code?: string
  readonly repeat: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const shortcuts = new Map<string, Shortcut>([
  [' ', 'next'], ['ENTER', 'next'],
  ...Object.entries(otherKeys).map(([name, key]) => [key, name as keyof typeof otherKeys] as const),
  ...actions.map((action) => [keys[action], action] as const),
])

/** What a key asks for. A key held down asks once; combinations belong to the browser, but for Ctrl+Z. */
export function shortcutOf(pressed: Pressed): Shortcut | null {
  const { repeat, ctrlKey, altKey, metaKey } = pressed
  if (repeat || altKey) return null
  const shortcut = shortcuts.get(signOf(pressed)) ?? null
  return (ctrlKey || metaKey) && shortcut !== 'undo' ? null : shortcut
}

function signOf({ key, code = '' }: Pressed): string {
  const isPlain = key === 'Enter' || /^[ -~]$/.test(key)
  return isPlain ? key.toUpperCase() : /^Key([A-Z])$/.exec(code)?.[1] ?? ''
}
