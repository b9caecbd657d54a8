import { ref, type Ref } from 'vue'
import type { Session, SignIn } from '../contract/http.ts'
import type { Code } from '../contract/refusals.ts'
import { ask } from './http.ts'

export interface StaffSession {
  /** Who is signed in; null when nobody is. */
  readonly session: Ref<Session | null>
  /** False until the server was asked who is signed in. */
  readonly isKnown: Ref<boolean>
  /** Null when it went well, otherwise why not. */
  signIn: (username: string, password: string, more?: Pick<SignIn, 'code' | 'next'>) => Promise<Code | null>
  /** Came in by setting up a second factor. */
  enter: (session: Session) => void
  /** Only in the demo office, on the server's own machine. */
  demoSignIn: (role: Session['role']) => Promise<Code | null>
  signOut: () => Promise<void>
}

export function useSession(): StaffSession {
  const session = ref<Session | null>(null)
  const isKnown = ref(false)

  async function enterBy(path: string, body: object): Promise<Code | null> {
    const reply = await ask<Session>('POST', path, body)
    if (!reply.ok) return reply.code
    session.value = reply.answer
    return null
  }

  void ask<Session>('GET', '/api/session').then((reply) => {
    if (!isKnown.value && session.value === null && reply.ok) session.value = reply.answer
    isKnown.value = true
  })

  return {
    session, isKnown,
    signIn: (username, password, more = {}) => enterBy('/api/session', { username, password, ...more } satisfies SignIn),
    enter: (entered) => { session.value = entered },
    demoSignIn: (role) => enterBy('/api/demo/session', { role }),
    signOut: async () => {
      await ask('DELETE', '/api/session')
      session.value = null
    },
  }
}
