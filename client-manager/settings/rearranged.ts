/** The list with the entry at a place changed places with the one before it, or after it; the same at an end. */
export function rearranged<T>(list: readonly T[], place: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[place], list[place + by]]
  return one === undefined || other === undefined || place + by < 0 ? list : list.with(place, other).with(place + by, one)
}
