/** The value below which so many of a hundred lie, by nearest rank. */
export function percentile(values: readonly number[], of100: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * of100 / 100) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Four digits that matter, whatever the size. */
export function figure(value: number): string {
  return value >= 1000 ? String(Math.round(value)) : value.toPrecision(3)
}
