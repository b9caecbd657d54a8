import type { Figures, FiguresByService } from './figures.ts'

const names: readonly (keyof Figures)[] = ['tickets', 'served', 'left', 'averageWait', 'medianWait', 'p90Wait', 'averageService']

/** The largest difference between the system's figures and the file's; 0 when they are the same. */
export function difference(system: FiguresByService, file: FiguresByService): number {
  const services = new Set([...Object.keys(system), ...Object.keys(file)])
  return Math.max(...[...services].flatMap((service) =>
    names.map((name) => gap(system[service]?.[name] ?? null, file[service]?.[name] ?? null))))
}

/** A table for people: what the system computed, what the file says, and how far they are apart. */
export function table(system: FiguresByService, file: FiguresByService): string {
  const header = ['service', 'from', ...names]
  const rows = Object.keys(file).flatMap((service) => [
    [service, 'system', ...names.map((name) => shown(system[service]?.[name] ?? null))],
    ['', 'file', ...names.map((name) => shown(file[service]?.[name] ?? null))],
    ['', 'difference', ...names.map((name) => shown(gap(system[service]?.[name] ?? null, file[service]?.[name] ?? null)))],
  ])
  return [header, ...rows].map((cells) => cells.map((cell, index) => index < 2 ? cell.padEnd(11) : cell.padStart(15)).join('')).join('\n')
}

function gap(one: number | null, other: number | null): number {
  if (one === null || other === null) return one === other ? 0 : Infinity
  return Math.abs(one - other)
}

function shown(value: number | null): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? String(value) : value.toFixed(3)
}
