import { ChartJs } from '../charts.ts'
import type { Look } from './chart-look.ts'
import type { TrendConfiguration } from './trend-chart.ts'

/** What stands around the picture of a chart: its title, what it is of, and what it is held against. */
export interface Caption { readonly title: string, readonly about: string, readonly notes: readonly string[] }

const size = { width: 1200, height: 560 }
const scale = 2
const margin = 32
const font = (px: number, weight = 400) => `${weight} ${px}px "Be Vietnam Pro", system-ui, sans-serif`

export type Draw = (ctx: CanvasRenderingContext2D, at: { x: number, y: number, width: number, height: number }) => void

/** A picture for reports: white ground, title, the drawing, and its targets below. */
export async function pictureOf({ title, about, notes }: Caption, look: Look, draw: Draw): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = size.width * scale
  const ctx = canvas.getContext('2d')
  if (ctx === null) throw new Error('this browser draws no pictures')
  ctx.font = font(14)
  const lines = notes.flatMap((note) => linesOf(ctx, note, size.width - 2 * margin))
  const head = margin + 30 + 28
  canvas.height = (head + size.height + 16 + lines.length * 20 + margin) * scale
  ctx.scale(scale, scale)
  ctx.fillStyle = look.surface
  ctx.fillRect(0, 0, canvas.width, canvas.height)
  write(ctx, [title], margin + 20, font(22, 600), look.first)
  write(ctx, [about], margin + 46, font(15), look.text)
  draw(ctx, { x: margin, y: head, width: size.width - 2 * margin, height: size.height })
  write(ctx, lines, head + size.height + 30, font(14), look.text)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the picture could not be written'))
      else resolve(blob)
    }, 'image/png')
  })
}

/** A chart drawn anew in the size of the picture, not as it happens to be on the screen. */
export function drawChart(configuration: TrendConfiguration): Draw {
  return (ctx, { x, y, width, height }) => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    const chart = new ChartJs<'bar' | 'line', (number | null)[]>(canvas, {
      ...configuration, options: { ...configuration.options, responsive: false, devicePixelRatio: scale },
    })
    ctx.drawImage(canvas, x, y, width, height)
    chart.destroy()
  }
}

function write(ctx: CanvasRenderingContext2D, lines: readonly string[], y: number, face: string, colour: string): void {
  Object.assign(ctx, { font: face, fillStyle: colour, textAlign: 'left', textBaseline: 'alphabetic' })
  for (const [row, line] of lines.entries()) ctx.fillText(line, margin, y + row * 20)
}

function linesOf(ctx: CanvasRenderingContext2D, text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    return lines.length > 0 && ctx.measureText(longer).width <= width ? [...lines.slice(0, -1), longer] : [...lines, word]
  }, [])
}
