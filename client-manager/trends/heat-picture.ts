import type { TrendSide } from '../../contract/trends.ts'
import type { Look } from './chart-look.ts'
import { heatLimits, heatRows, heatSteps, type HeatCell } from './heat-map.ts'
import type { Draw } from './picture.ts'
import { figure, sideName, weekdayName, type Words } from './trend-words.ts'

const headWidth = 110
const gap = 3

/** The heat maps of all sides, one below the other, as the page shows them. */
export function drawHeat(sides: readonly TrendSide[], words: Words, look: Look): Draw {
  const limits = heatLimits(sides)
  return (ctx, { x, y, width, height }) => {
    const each = height / sides.length
    for (const [place, side] of sides.entries()) {
      const name = sides.length > 1 ? sideName(sides, place, words.language) : ''
      drawSide(ctx, { x, y: y + place * each, width, height: each }, { side, name, limits, words, look })
    }
  }
}

interface Drawn { readonly side: TrendSide, readonly name: string, readonly limits: readonly number[], readonly words: Words, readonly look: Look }

function drawSide(ctx: CanvasRenderingContext2D, { x, y, width, height }: Parameters<Draw>[1], { side, name, limits, words, look }: Drawn): void {
  const rows = heatRows(side, limits)
  const cell = { width: (width - headWidth) / Math.max(1, side.trend.labels.length), height: Math.min(60, (height - 30) / (rows.length + 1)) }
  const text = (said: string, left: number, middle: number, weight = 400) => {
    Object.assign(ctx, { font: `${weight} 14px "Be Vietnam Pro", system-ui, sans-serif`, fillStyle: look.ink, textBaseline: 'middle', textAlign: 'center' })
    ctx.fillText(said, left, middle)
  }
  const column = (place: number) => x + headWidth + (place + 0.5) * cell.width
  text(name, x + width / 2, y + 10, 600)
  for (const [place, hour] of side.trend.labels.entries()) text(`${Number(hour) % 24}:00`, column(place), y + 34)
  for (const [row, { weekday, cells }] of rows.entries()) {
    const middle = y + 50 + (row + 0.5) * cell.height
    text(weekdayName(weekday, words.language), x + headWidth / 2, middle, 600)
    for (const [place, one] of cells.entries()) {
      fill(ctx, one, { x: column(place) - cell.width / 2, y: middle - cell.height / 2, ...cell }, look)
      text(cellText(one, words), column(place), middle)
    }
  }
}

/** An average over the target has a mark, as its colour alone says nothing of targets. */
function cellText({ point, isOver }: HeatCell, { language }: Words): string {
  return point === null ? '' : `${figure(point.value, 'seconds', language)}${isOver ? ' ▲' : ''}`
}

function fill(ctx: CanvasRenderingContext2D, { step, point }: HeatCell, { x, y, width, height }: Parameters<Draw>[1], look: Look): void {
  Object.assign(ctx, { fillStyle: point === null ? look.line : look.first, globalAlpha: point === null ? 0.5 : (heatSteps[step] ?? 0) / 100 })
  ctx.fillRect(x + gap / 2, y + gap / 2, width - gap, height - gap)
  ctx.globalAlpha = 1
}
