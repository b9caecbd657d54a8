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
    callNext: () => console.send('ticket:callNext', at),
    start: async () => console.send('ticket:start', await inHand()),
    finish: async () => console.send('ticket:finish', { ...await inHand(), outcome: 'received' as const }),
    miss: async () => console.send('ticket:miss', await inHand()),
    leave: () => { console.close() },
  }
}
