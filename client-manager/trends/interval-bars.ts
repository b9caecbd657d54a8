import type { Chart, Plugin } from 'chart.js'

/** Both ends in the unit of the axis; null where nothing is known. */
export type Ends = { readonly low: number, readonly high: number } | null

const halfCap = 5

/** Between which figures the true one may lie, as a bar with caps through each point; one list per dataset. */
export function intervalPlugin(ends: readonly (readonly Ends[])[], isLying: boolean): Plugin<'bar' | 'line'> {
  return {
    id: 'intervals',
    beforeDatasetsDraw(chart) {
      for (const [dataset, list] of ends.entries()) {
        for (const [place, one] of list.entries()) if (one !== null) drawBar(chart, dataset, place, one, isLying)
      }
    },
  }
}

function drawBar(chart: Chart, dataset: number, place: number, { low, high }: NonNullable<Ends>, isLying: boolean): void {
  const { ctx, scales, data } = chart
  const figures = scales[isLying ? 'x' : 'y']
  const point = chart.getDatasetMeta(dataset).data[place]
  if (figures === undefined || point === undefined || !chart.isDatasetVisible(dataset)) return
  const colour = data.datasets[dataset]?.borderColor
  ctx.save()
  Object.assign(ctx, { strokeStyle: colour, lineWidth: 2 })
  ctx.beginPath()
  outline(ctx, [figures.getPixelForValue(low), figures.getPixelForValue(high)], isLying ? point.y : point.x, isLying)
  ctx.stroke()
  ctx.restore()
}

function outline(ctx: CanvasRenderingContext2D, [from, to]: readonly [number, number], along: number, isLying: boolean): void {
  stroke(ctx, [from, along], [to, along], isLying)
  for (const end of [from, to]) stroke(ctx, [end, along - halfCap], [end, along + halfCap], isLying)
}

type Place = readonly [figure: number, along: number]

function stroke(ctx: CanvasRenderingContext2D, [from, fromAlong]: Place, [to, toAlong]: Place, isLying: boolean): void {
  if (isLying) {
    ctx.moveTo(from, fromAlong)
    ctx.lineTo(to, toAlong)
    return
  }
  ctx.moveTo(fromAlong, from)
  ctx.lineTo(toAlong, to)
}
