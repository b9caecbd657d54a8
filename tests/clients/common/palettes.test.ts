import { readFileSync } from 'node:fs'
import { palettes, type Palette } from '../../../domain/appearance.ts'

const read = (name: string) => readFileSync(`client-common/${name}.css`, 'utf8')

/** The colours that one rule of a stylesheet sets, by name. */
function coloursIn(css: string, selector: string): Record<string, string> {
  const start = css.indexOf(selector)
  const rule = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries([...rule.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]))
}

/** What a screen has of it: the usual colours, those of its theme, and those of its office. */
function coloursOf(palette: Palette, theme: 'light' | 'dark'): Record<string, string> {
  const tokens = read('tokens')
  const usual = { ...coloursIn(tokens, ':root {'), ...theme === 'dark' ? coloursIn(tokens, '[data-theme=\'dark\'] {') : {} }
  if (palette === 'blue') return usual
  const own = theme === 'dark' ? `[data-palette='${palette}'] [data-theme='dark'] {` : `[data-palette='${palette}']:not(`
  return { ...usual, ...coloursIn(read('palettes'), own) }
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const pairs = [
  ['on-primary', 'primary'], ['on-primary-soft', 'primary'], ['on-deep', 'primary-deep'], ['on-deep-quiet', 'primary-deep'],
  ['primary', 'surface'], ['primary', 'ground'], ['primary', 'primary-soft'], ['text', 'primary-soft'],
  ['text', 'surface'], ['text-quiet', 'surface'], ['text-quiet', 'ground'], ['text-quiet', 'surface-sunk'],
  ['good', 'surface'], ['near', 'surface'], ['over', 'surface'],
] as const

test.each(palettes.flatMap((palette) => (['light', 'dark'] as const).map((theme) => [palette, theme] as const)))('%s in the %s theme can be read by weak eyes wherever text stands', (palette, theme) => {
  const colours = coloursOf(palette, theme)
  const faint = pairs.map(([text, ground]) => ({ text, ground, ratio: contrast(colours[text] ?? '', colours[ground] ?? '') })).filter(({ ratio }) => !(ratio >= 4.5))
  expect(faint).toEqual([])
})
