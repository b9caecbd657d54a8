import { z } from 'zod'
import { palettes, slipLines } from '../domain/appearance.ts'
import { Id } from './texts.ts'

const SlipLines = z.array(z.enum(slipLines)).max(slipLines.length)

/** How an office's screens and slips look. */
export const Appearance = z.strictObject({ logo: Id.nullable(), palette: z.enum(palettes), slip: SlipLines.readonly() })

/** Asks for the picture of a slip as it would be printed with these lines, separated by commas. */
export const SlipQuery = z.object({
  paper: z.enum(['80', '58']), lines: z.string().max(100).transform((lines) => lines.split(',').filter((line) => line !== '')).pipe(SlipLines),
})
