import { call } from '../../../tools/remote/people.ts'
import type { Hall } from '../../support/hall.ts'

/** What the administrator to whom the tree was given asks for. */
export async function asAdmin(hall: Hall, method: string, path: string, body?: object) {
  return call(hall.url, method, path, await hall.cookieOf('admin'), body)
}

/** The session cookie of somebody new, over a unit or in its office, who has chosen a password of their own. */
export async function newcomer(hall: Hall, role: string, unit: string, username = `${role}-${unit}`): Promise<string> {
  const person = { unit, role, username, name: 'Trịnh Thu Hương', position: 'Văn phòng UBND tỉnh' }
  const { status, body } = await asAdmin(hall, 'POST', '/api/organisation/people', person)
  if (status !== 201) throw new Error(`nobody was added: ${JSON.stringify(body)}`)
  const { password } = body as { password: string }
  const { cookie } = await call(hall.url, 'POST', '/api/session', null, { username, password, next: 'gạo trắng nước trong 7' })
  if (cookie === null) throw new Error(`${username} could not sign in`)
  return cookie
}

/** What somebody gets who may have it. */
export async function getAs<T>(hall: Hall, cookie: string, path: string): Promise<T> {
  const { status, body } = await call(hall.url, 'GET', path, cookie)
  if (status !== 200) throw new Error(`${path} is refused: ${JSON.stringify(body)}`)
  return body as T
}
