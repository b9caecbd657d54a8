import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Paper } from '../../contract/printing.ts'
import type { Slip } from '../../domain/slip/ticket-slip.ts'
import { blocksOf, type Block } from './slip-blocks.ts'

/** A picture of black and white dots, one byte for each: 1 is black. */
export interface DotPicture { readonly width: number, readonly height: number, readonly dots: Uint8Array }

/** What thermal print heads have across, at 203 dots to the inch. */
const dotsAcross: Readonly<Record<Paper, number>> = { 80: 576, 58: 384 }

/** Draws a slip as it lies on the paper. */
export function drawSlip(slip: Slip, paper: Paper): DotPicture {
  const width = dotsAcross[paper]
  const blocks = blocksOf(slip, width, createCanvas(1, 1).getContext('2d'))
  // Printers take eight rows at a time.
  const height = Math.ceil(blocks.reduce((sum, block) => sum + block.height, 0) / 8) * 8
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  stack(blocks, context)
  return { width, height, dots: blackDots(context.getImageData(0, 0, width, height).data) }
}

function stack(blocks: readonly Block[], context: SKRSContext2D): void {
  let top = 0
  for (const block of blocks) {
    block.draw(context, top)
    top += block.height
  }
}

/** No dithering: a letter's edge is black or white. Thermal heads print thin strokes thinner, so greys rather count as black. */
function blackDots(colours: Uint8ClampedArray): Uint8Array {
  const dots = new Uint8Array(colours.length / 4)
  for (let dot = 0; dot < dots.length; dot += 1) dots[dot] = (colours[dot * 4] ?? 255) < 160 ? 1 : 0
  return dots
}
