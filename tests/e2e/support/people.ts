import type { BrowserContext } from 'playwright-core'
import { demoSignIn, pairInDemo } from '../../../tools/remote/people.ts'
import { connectScreen } from '../../../tools/remote/screen.ts'

/** The session of the officer who is signed in in this browser. */
export async function cookieOf(profile: BrowserContext): Promise<string> {
  const session = (await profile.cookies()).find(({ name }) => name === 'luot.session')
  if (session === undefined) throw new Error('nobody is signed in in this browser')
  return `${session.name}=${session.value}`
}

/** Another kiosk takes numbers; resolves to their links. */
export async function takeNumbers(url: string, service: string, count: number): Promise<string[]> {
  const kiosk = await connectScreen(url, { device: await pairInDemo(url, 'kiosk') }, 'kiosk')
  const links: string[] = []
  for (let taken = 0; taken < count; taken += 1) {
    const reply = await kiosk.send('ticket:take', { service, priorityClass: null, language: 'vi' })
    if (!reply.ok) throw new Error(`no number was given: ${reply.code}`)
    links.push(reply.answer.link ?? '')
  }
  kiosk.close()
  return links
}

/** A colleague without a browser who sits down at a counter; with a cookie, the officer who sits there already. */
export async function officerAt(url: string, counter: string, cookie?: string) {
  const console = await connectScreen(url, { cookie: cookie ?? await demoSignIn(url, 'officer') }, 'counter', counter)
  if (cookie === undefined) await console.send('counter:open', { counter })
  const at = { counter }
  /** The answer to a call may be here before the picture. */
  const inHand = async () => ({ ...at, ticket: (await console.until((view) => view.inHand !== null)).inHand?.number ?? '' })
  return {
    open: () => console.send('counter:open', at),
    /** Once a display has said a call to its end. */
    untilSpoken: (call: number) => console.until((view) => view.inHand?.call?.call === call && view.inHand.call.spokenAt !== null),
    callNext: () => console.send('ticket:callNext', at),
    start: async () => console.send('ticket:start', await inHand()),
    finish: async (dossier: string | null = null) => console.send('ticket:finish', { ...await inHand(), outcome: 'received' as const, dossier }),
    recall: async () => console.send('ticket:recall', await inHand()),
    /** Sends whoever is at the counter to another one, for the same service. */
    sendTo: async (toCounter: string) => {
      const { inHand: hand } = await console.until((view) => view.inHand !== null)
      return console.send('ticket:transfer', { ...at, ticket: hand?.number ?? '', service: hand?.service ?? '', toCounter })
    },
    miss: async () => console.send('ticket:miss', await inHand()),
    leave: () => { console.close() },
  }
}
