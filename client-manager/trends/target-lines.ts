import type { Chart, Plugin } from 'chart.js'

/** A limit in the unit of the axis, from the middle of one label's band to another's, both by their place. */
export interface Limit { readonly value: number, readonly first: number, readonly last: number }

/** Dashed lines over the whole bands of their labels, so that a limit of one label has a length too. */
export function targetLinePlugin(limits: readonly Limit[], colour: string, isLying: boolean): Plugin<'bar' | 'line'> {
  return {
    id: 'targetLines',
    afterDatasetsDraw(chart) {
      for (const limit of limits) drawLine(chart, limit, colour, isLying)
    },
  }
}

function drawLine({ ctx, scales, chartArea }: Chart, { value, first, last }: Limit, colour: string, isLying: boolean): void {
  const [bands, figures] = isLying ? [scales['y'], scales['x']] : [scales['x'], scales['y']]
  if (bands === undefined || figures === undefined) return
  const all = isLying ? chartArea.height : chartArea.width
  const half = Math.abs(all / Math.max(1, bands.ticks.length === 0 ? 1 : bands.max - bands.min + 1)) / 2
  const [from, to, at] = [bands.getPixelForValue(first) - half, bands.getPixelForValue(last) + half, figures.getPixelForValue(value)]
  ctx.save()
  Object.assign(ctx, { strokeStyle: colour, lineWidth: 2 })
  ctx.setLineDash([7, 6])
  ctx.beginPath()
  ctx.moveTo(...point(from, at, isLying))
  ctx.lineTo(...point(to, at, isLying))
  ctx.stroke()
  ctx.restore()
}

function point(along: number, at: number, isLying: boolean): [number, number] {
  return isLying ? [at, along] : [along, at]
}
