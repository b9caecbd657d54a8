import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { isAction } from './possible-actions.ts'
import { shortcutOf, type Asked, type Shortcut } from './shortcuts.ts'

const kept = 'luot.letterKeys'
const typing = 'input, textarea, select'
const pressable = 'button, a, summary'

/** Letter keys can be switched off: speech input and screen readers send letters too (WCAG 2.1.4). */
const hasLetterKeys = ref(localStorage.getItem(kept) !== 'off')
watch(hasLetterKeys, (on) => { localStorage.setItem(kept, on ? 'on' : 'off') })

/** Keys of the whole console. A focused button keeps the space bar and Enter for itself; dialogs keep all keys. */
export function useShortcuts(asked: Asked): { hasLetterKeys: Ref<boolean> } {
  function listen(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : document.body
    if (document.querySelector('dialog[open]') !== null || target.matches(typing)) return
    if (event.repeat && target.matches(pressable)) event.preventDefault()
    const shortcut = shortcutOf(event)
    if (shortcut === null || !isForConsole(shortcut, target, event)) return
    event.preventDefault()
    tell(asked, shortcut)
  }
  window.addEventListener('keydown', listen)
  onScopeDispose(() => { window.removeEventListener('keydown', listen) })
  return { hasLetterKeys }
}

/** A combination is no letter: Ctrl+Z works also with the letter keys off. */
function isForConsole(shortcut: Shortcut, target: Element, { ctrlKey, metaKey }: KeyboardEvent): boolean {
  return shortcut === 'next' ? !target.matches(pressable) : hasLetterKeys.value || ctrlKey || metaKey
}

function tell(asked: Asked, shortcut: Shortcut): void {
  if (isAction(shortcut)) asked.choose(shortcut)
  else asked[shortcut]()
}
