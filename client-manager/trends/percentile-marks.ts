import type { Chart, Plugin } from 'chart.js'

/** A place along the bins, in bins from the beginning of the first one, and what stands there. */
export interface PercentileMark { readonly bin: number, readonly text: string, readonly colour: string }

/** Upright lines where the 50 % and the 90 % point lie, their words beside the top, one below the other. */
export function percentilePlugin(marks: readonly PercentileMark[], ground: string): Plugin<'bar' | 'line'> {
  return {
    id: 'percentiles',
    afterDatasetsDraw(chart) {
      for (const mark of marks) drawLine(chart, mark)
      for (const [row, mark] of marks.entries()) drawText(chart, mark, row, ground)
    },
  }
}

function placeOf({ scales, chartArea }: Chart, { bin }: PercentileMark): number {
  return Math.min(chartArea.right, scales['x']?.getPixelForValue(bin - 0.5) ?? chartArea.right)
}

function drawLine(chart: Chart, mark: PercentileMark): void {
  const { ctx, chartArea } = chart
  const at = placeOf(chart, mark)
  ctx.save()
  Object.assign(ctx, { strokeStyle: mark.colour, lineWidth: 2 })
  ctx.beginPath()
  ctx.moveTo(at, chartArea.top)
  ctx.lineTo(at, chartArea.bottom)
  ctx.stroke()
  ctx.restore()
}

/** On the side of the line on which there is more room, over whatever line of another mark is there. */
function drawText(chart: Chart, mark: PercentileMark, row: number, ground: string): void {
  const { ctx, chartArea } = chart
  const [at, top] = [placeOf(chart, mark), chartArea.top + 2 + row * 18]
  const isRight = at > (chartArea.left + chartArea.right) / 2
  ctx.save()
  Object.assign(ctx, { fillStyle: ground, textAlign: isRight ? 'right' : 'left', textBaseline: 'top', font: '600 12px "Be Vietnam Pro", system-ui, sans-serif' })
  const { width } = ctx.measureText(mark.text)
  ctx.fillRect(isRight ? at - 8 - width : at + 4, top - 1, width + 4, 16)
  ctx.fillStyle = mark.colour
  ctx.fillText(mark.text, at + (isRight ? -6 : 6), top)
  ctx.restore()
}
