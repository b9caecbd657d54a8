import type { BrowserContext, WebSocketRoute } from 'playwright-core'
import type { CommandName } from '../../../contract/commands.ts'

/** Where a command is when its line breaks. */
export type Fate = 'the answer is lost' | 'the command is lost'

interface Trap { readonly command: CommandName, readonly fate: Fate, readonly sprung: () => void }

/** The line of a browser, to be cut at will and in the middle of a command; while it is cut every attempt to connect fails. */
export interface CutLine {
  /** Arms the line for the next command of this name; resolves when that has cut it. */
  cutAt(command: CommandName, fate: Fate): { readonly isCut: Promise<void> }
  cut(): Promise<void>
  mend(): void
}

export async function cuttable(profile: BrowserContext): Promise<CutLine> {
  const open = new Set<{ page: WebSocketRoute, server: WebSocketRoute }>()
  let isCut = false
  let trap: Trap | null = null

  async function cut(): Promise<void> {
    isCut = true
    const lines = [...open]
    open.clear()
    await Promise.all(lines.flatMap(({ page, server }) => [page.close(), server.close()]))
  }

  /** Cuts the line at once, or as soon as the server has answered. */
  async function spring({ fate, sprung }: Trap, message: string, server: WebSocketRoute): Promise<void> {
    trap = null
    if (fate === 'the answer is lost') {
      const answer = message.replace(/^42(\d+).*$/s, '43$1[')
      const isAnswered = new Promise<void>((answered) => {
        server.onMessage((said) => { if (String(said).startsWith(answer)) answered() })
      })
      server.send(message)
      await isAnswered
    }
    await cut()
    sprung()
  }

  await profile.routeWebSocket(/socket\.io/, async (page) => {
    if (isCut) return page.close()
    const server = page.connectToServer()
    open.add({ page, server })
    server.onMessage((message) => { page.send(message) })
    page.onMessage((message) => {
      if (trap !== null && String(message).includes(`["${trap.command}",`)) void spring(trap, String(message), server)
      else server.send(message)
    })
  })

  return {
    cut,
    mend() { isCut = false },
    cutAt: (command, fate) => ({ isCut: new Promise<void>((sprung) => { trap = { command, fate, sprung } }) }),
  }
}
