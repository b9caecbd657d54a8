import { Router } from 'express'
import type { SelfTest } from '../self-test/self-test.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

export interface SelfTestRouteParts { readonly selfTest: Pick<SelfTest, 'of' | 'note'> }

/** Those who lead an office see whether everything works, can have it tested anew, and say that they have seen it. */
export function selfTestRoutes({ selfTest }: SelfTestRouteParts): Router {
  const router = Router()
  router.use('/self-test', allow('manager', 'administrator'))
  router.get('/self-test', async (request, response) => {
    const report = await selfTest.of(signedIn(request).office)
    if (report === null) refuseWith(response, 'unknownOffice')
    else response.json(report)
  })
  router.post('/self-test', async (request, response) => {
    const report = await selfTest.of(signedIn(request).office, true)
    if (report === null) refuseWith(response, 'unknownOffice')
    else response.json(report)
  })
  router.post('/self-test/seen', async (request, response) => {
    const { office, name } = signedIn(request)
    const report = await selfTest.note(office, name)
    if (report === null) refuseWith(response, 'unknownOffice')
    else response.json(report)
  })
  return router
}
