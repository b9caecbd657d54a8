import type { ChartData, ChartOptions } from 'chart.js'
import type { ScreenView } from '../../contract/views.ts'

type Hour = ScreenView<'manager'>['hours'][number]
type Series = 'issued' | 'served' | 'averageWait' | 'target'

export interface ChartLook {
  readonly names: Readonly<Record<Series | 'tickets' | 'minutes', string>>
  readonly colours: Readonly<Record<Series | 'text' | 'line', string>>
}

/** Issued and served as bars, the average wait in minutes as a line, its limit as a dashed line. */
export function dayChart(hours: readonly Hour[], limitSeconds: number | null, { names, colours }: ChartLook): ChartData<'bar' | 'line', (number | null)[]> {
  const bar = (series: 'issued' | 'served') => ({
    type: 'bar' as const, label: names[series], yAxisID: 'tickets', order: 2,
    data: hours.map((row) => row[series]), backgroundColor: colours[series], pointStyle: 'rect' as const,
    borderColor: colours.served, borderWidth: 1, borderRadius: 3, maxBarThickness: 24,
  })
  const line = (series: 'averageWait' | 'target', data: (number | null)[]) => ({
    type: 'line' as const, label: names[series], yAxisID: 'minutes', order: 1,
    data, borderColor: colours[series], backgroundColor: colours[series], borderWidth: 2.5, pointStyle: series === 'target' ? 'line' as const : 'circle' as const,
  })
  const minutes = (seconds: number | null) => seconds === null ? null : seconds / 60
  return {
    labels: hours.map(({ hour }) => `${hour % 24}:00`),
    datasets: [
      bar('issued'), bar('served'),
      { ...line('averageWait', hours.map((row) => minutes(row.averageWaitSeconds))), pointRadius: 4 },
      ...limitSeconds === null ? [] : [{
        ...line('target', hours.map(() => minutes(limitSeconds))), borderDash: [7, 6], borderWidth: 2, pointRadius: 0,
      }],
    ],
  }
}

export function dayChartOptions({ names, colours }: ChartLook): ChartOptions<'bar' | 'line'> {
  const scale = (text: string, position: 'left' | 'right') => ({
    position, beginAtZero: true, title: { display: true, text, color: colours.text },
    ticks: { color: colours.text, precision: 0, maxTicksLimit: 6 }, border: { display: false },
    grid: { color: colours.line, drawOnChartArea: position === 'left' },
  })
  return {
    responsive: true, maintainAspectRatio: false, animation: false,
    interaction: { mode: 'index', intersect: false },
    plugins: { legend: { position: 'top', align: 'end', labels: { color: colours.text, usePointStyle: true, pointStyleWidth: 13, boxHeight: 6 } } },
    scales: {
      x: { ticks: { color: colours.text }, grid: { display: false } },
      tickets: scale(names.tickets, 'left'),
      minutes: scale(names.minutes, 'right'),
    },
  }
}
