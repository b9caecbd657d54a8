import type { DisplayPlace } from '../../domain/zones.ts'

/** A place as a choice in a list: "", "zone.left", "counter.5"; ids have no dots. */
export function choiceOf({ zone, counter }: DisplayPlace): string {
  if (counter !== null) return `counter.${counter}`
  return zone === null ? '' : `zone.${zone}`
}

export function placeOf(choice: string): DisplayPlace {
  const [kind, id = null] = choice.split('.')
  return { zone: kind === 'zone' ? id : null, counter: kind === 'counter' ? id : null }
}
