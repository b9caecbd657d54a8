import plain from '../../client-common/icon.svg'
import { shouldComeIn, type TicketView } from '../panel.ts'
import { say } from '../say.ts'
import near from './icon-near.svg'
import turn from './icon-turn.svg'

export type TabSign = 'plain' | 'near' | 'turn'

const icons: Readonly<Record<TabSign, string>> = { plain, near, turn }

/** What a tab in the background has to say for itself. */
export function tabSign(view: TicketView): TabSign {
  if (view.state === 'called') return 'turn'
  return shouldComeIn(view) ? 'near' : 'plain'
}

export function tabTitle(view: TicketView): string {
  const { number, ahead, counter } = view
  const sign = tabSign(view)
  if (sign === 'turn') return say('tab.turn', { number, label: counter?.label ?? '' })
  if (sign === 'near' || ahead === null) return say(`tab.${sign}`, { number })
  return say('tab.waiting', { number, count: ahead })
}

/** The title and the icon of this page's tab. */
export function showInTab(view: TicketView): void {
  document.title = tabTitle(view)
  document.querySelector('link[rel=icon]')?.setAttribute('href', icons[tabSign(view)])
}
