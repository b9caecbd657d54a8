import type { ChartOptions } from 'chart.js'
import type { TrendAnswer } from '../../contract/trends.ts'
import type { Look } from './chart-look.ts'
import { kindOfLabels, type Words } from './trend-words.ts'

interface Said {
  readonly words: Words
  readonly look: Look
  /** What is said of each place of each dataset. */
  readonly told: readonly (readonly string[])[]
  /** What stands at each place of the axis, shorter than what the place is called. */
  readonly ticks: readonly (string | string[])[]
  /** Where an axis of rates begins, in percent. */
  readonly lowest: number
}

/** Whatever labels are long names lies, so that they can be read. */
export function isLying({ chart, by }: Pick<TrendAnswer, 'chart' | 'by'>): boolean {
  return !['distribution', 'staffing', 'heat'].includes(chart) && (by === 'service' || by === 'officer')
}

export function chartOptions(answer: TrendAnswer, { words, look, told, ticks, lowest }: Said): ChartOptions<'bar' | 'line'> {
  const lies = isLying(answer)
  const labels = {
    offset: true, title: { display: !lies, text: kindOfLabels(answer, words), color: look.text },
    ticks: { color: look.text, autoSkip: !lies, maxRotation: 50, callback: (place: string | number) => ticks[Number(place)] ?? '' }, grid: { display: false }, border: { color: look.line },
  }
  const isRate = answer.chart === 'satisfaction'
  const figures = {
    beginAtZero: !isRate, ...isRate && { min: lowest, max: 100 },
    title: { display: true, text: axisTitle(answer, words), color: look.text },
    ticks: { color: look.text, maxTicksLimit: 7 }, grid: { color: look.line }, border: { display: false },
  }
  return {
    responsive: true, maintainAspectRatio: false, animation: false, locale: words.language === 'vi' ? 'vi-VN' : 'en-GB',
    indexAxis: lies ? 'y' : 'x',
    interaction: { mode: 'index', axis: lies ? 'y' : 'x', intersect: false },
    plugins: {
      legend: { position: 'top', align: 'start', labels: { color: look.text, usePointStyle: true, pointStyleWidth: 13, boxHeight: 9 } },
      tooltip: { usePointStyle: true, callbacks: { label: ({ datasetIndex, dataIndex }) => wrapped(told[datasetIndex]?.[dataIndex] ?? '') } },
    },
    scales: lies ? { x: figures, y: labels } : { x: labels, y: figures },
  }
}

function axisTitle({ chart, sides }: TrendAnswer, { t }: Words): string {
  const unit = sides[0]?.trend.unit ?? 'count'
  return unit === 'count' ? t(`trends.axis.${chart === 'staffing' ? 'present' : 'tickets'}`) : t(`trends.axis.${chart === 'distribution' ? 'shareOfWaits' : unit}`)
}

const longestLine = 60

/** Tooltips do not break lines by themselves, and sources of targets are long. */
function wrapped(text: string): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1) ?? ''
    return last !== '' && last.length + word.length < longestLine ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])
}
