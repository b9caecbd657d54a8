import { createCanvas } from '@napi-rs/canvas'
import type { Paper } from '../../contract/printing.ts'
import type { Slip } from '../../domain/slip/ticket-slip.ts'
import { drawSlip } from './draw-slip.ts'

const [black, opaque] = [0, 255]

/** The slip as a PNG of the very dots that a printer would burn. */
export async function slipPicture(slip: Slip, paper: Paper): Promise<Buffer> {
  const { width, height, dots } = drawSlip(slip, paper)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  dots.forEach((dot, at) => { image.data.set(dot === 1 ? [black, black, black, opaque] : [opaque, opaque, opaque, opaque], at * 4) })
  context.putImageData(image, 0, 0)
  return canvas.encode('png')
}
