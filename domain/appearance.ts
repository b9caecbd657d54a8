/** Sets of colours that keep 4.5:1 and more in both themes (tests/clients/common/palettes.test.ts): nothing else can be chosen. */
export const palettes = ['blue', 'green', 'red', 'violet'] as const
export type Palette = typeof palettes[number]

/** What a slip says beside the office, the number, the service and the time, which every slip says. */
export const slipLines = ['procedure', 'ahead', 'expected', 'follow', 'keep'] as const
export type SlipLine = typeof slipLines[number]

/** How an office's screens and slips look. */
export interface Appearance {
  /** The id of a picture, shown beside the office's name. */
  readonly logo: string | null
  readonly palette: Palette
  readonly slip: readonly SlipLine[]
}

export const usualAppearance: Appearance = { logo: null, palette: 'blue', slip: slipLines }

/** True for an office that looks as every office did before it could be chosen: pictures need not say so. */
export function looksUsual({ logo, palette, slip }: Appearance): boolean {
  return logo === null && palette === usualAppearance.palette && slipLines.every((line) => slip.includes(line))
}
