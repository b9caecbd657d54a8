export const themes = ['dark', 'light'] as const
export type Theme = typeof themes[number]

const key = 'luot.display.theme'

/** The theme that the address asks for (?theme=light), else the one kept, else dark: halls are bright and screens far. */
export function chosenTheme(search: string, kept: string | null): Theme {
  const asked = new URLSearchParams(search).get('theme')
  return themes.find((theme) => theme === asked) ?? themes.find((theme) => theme === kept) ?? 'dark'
}

export function keptTheme(): Theme {
  return chosenTheme(location.search, localStorage.getItem(key))
}

export function useTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  localStorage.setItem(key, theme)
}
