export type ListName = 'waiting' | 'missed' | 'held'

/** Goes to the first ticket of a list, or to its heading's list when nothing can be pressed there. */
export function focusList(list: ListName): void {
  const rows = document.querySelector<HTMLElement>(`ol[aria-labelledby="list-${list}"]`)
  const first = rows?.querySelector<HTMLElement>('button.act') ?? rows?.querySelector<HTMLElement>('button') ?? rows
  first?.focus()
}

export function focusFilter(): void {
  document.getElementById('waiting-filter')?.focus()
}

const ways: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The arrow keys go from row to row, and stay with the same button. */
export function moveInList(event: KeyboardEvent): void {
  const way = ways[event.key]
  const { target, currentTarget } = event
  if (way === undefined || !(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return
  const buttons = [...currentTarget.querySelectorAll<HTMLElement>(target.matches('.star') ? 'button.star' : 'button.act')]
  const next = buttons[buttons.indexOf(target) + way]
  if (!target.matches('button') || next === undefined) return
  event.preventDefault()
  next.focus()
}
