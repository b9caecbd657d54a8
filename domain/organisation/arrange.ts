import { dateAfter } from '../hours/calendar.ts'
import type { Text } from '../office.ts'
import type { Unit, UnitSpan } from './unit.ts'

/** A change of the tree from a date on; what was before it stays as it was. */
export type Arrangement =
  | { readonly type: 'rename', readonly unit: string, readonly from: string, readonly name: Text }
  | { readonly type: 'move', readonly unit: string, readonly from: string, readonly parent: string }
  /** `from` is the first day on which the unit is no more. */
  | { readonly type: 'dissolve', readonly unit: string, readonly from: string }

/** The unit with the change; the last span is cut, or replaced when the change is made for its first day. */
export function rearranged(unit: Unit, asked: Arrangement): Unit {
  const last = unit.spans.at(-1)
  if (last === undefined) return unit
  const before = asked.from <= last.from ? [] : [{ ...last, to: dateAfter(asked.from, -1) }]
  const after = asked.type === 'dissolve' ? [] : [{ ...last, ...changeOf(asked), from: asked.from }]
  return { ...unit, spans: [...unit.spans.slice(0, -1), ...before, ...after] }
}

function changeOf(asked: Exclude<Arrangement, { type: 'dissolve' }>): Partial<UnitSpan> {
  return asked.type === 'rename' ? { name: asked.name } : { parent: asked.parent }
}

/** Whether the change can be made from that day on: the unit is there, and nothing later is known of it. */
export function isRearrangeable({ spans }: Unit, { from, type }: Arrangement): boolean {
  const last = spans.at(-1)
  return last?.to === null && (type === 'dissolve' ? last.from < from : last.from <= from)
}
