import { consolePage } from './console-page.ts'

/** One for all that this page asks of the server. */
export const thisPage = consolePage(window)
