import { consolePage } from '../../../client-counter/console-page.ts'

/** A tab: its storage outlives its pages. */
function aTab(copied: Readonly<Record<string, string>> = {}) {
  const stored = new Map(Object.entries(copied))
  const storage = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => { stored.set(name, value) },
    removeItem: (name: string) => { stored.delete(name) },
  }
  return {
    stored,
    /** A page that is loaded in this tab, and what happens to it. */
    load() {
      const listeners = new Map<string, () => void>()
      const happens = (name: string) => { listeners.get(name)?.() }
      const addEventListener = (name: string, listen: () => void) => listeners.set(name, listen)
      // the page uses three functions of the storage and one of the window
      const id = consolePage({ sessionStorage: storage, addEventListener } as unknown as Window)
      return {
        id,
        go: () => { happens('pagehide') },
        showAgain: () => { happens('pageshow') },
      }
    },
  }
}

test('a page that is loaded again is the same window', () => {
  const tab = aTab()
  const page = tab.load()
  page.go()
  expect(tab.load().id).toBe(page.id)
})

test('a duplicated tab is another window, though it copies what the tab has stored', () => {
  const tab = aTab()
  const page = tab.load()
  expect(aTab(Object.fromEntries(tab.stored)).load().id).not.toBe(page.id)
})

test('a page that comes back as it was leaves nothing to copy either', () => {
  const tab = aTab()
  const page = tab.load()
  page.go()
  page.showAgain()
  expect(aTab(Object.fromEntries(tab.stored)).load().id).not.toBe(page.id)
})
