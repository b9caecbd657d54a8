import { Router } from 'express'
import { NewWebhook } from '../../contract/webhooks.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

/** Administrators say which other systems are told what happens in their office, and see whether they took it. */
export function webhookRoutes({ webhooks }: { webhooks: Webhooks }): Router {
  const router = Router()
  router.use('/webhooks', allow('administrator'))
  router.get('/webhooks', async (request, response) => {
    response.json(await webhooks.of(signedIn(request).office))
  })
  router.get('/webhooks/deliveries', async (request, response) => {
    response.json(await webhooks.log(signedIn(request).office))
  })
  router.post('/webhooks', async (request, response) => {
    const parsed = NewWebhook.safeParse(request.body)
    const added = parsed.success ? await webhooks.add(signedIn(request).office, parsed.data) : null
    if (added !== null) response.status(201).json(added)
    else refuseWith(response, parsed.success ? 'tooMany' : 'invalidInput')
  })
  router.delete('/webhooks/:id', async (request, response) => {
    if (await webhooks.remove(signedIn(request).office, request.params.id)) response.status(204).end()
    else refuseWith(response, 'notFound')
  })
  router.post('/webhooks/:id/test', async (request, response) => {
    if (!await webhooks.test(signedIn(request).office, request.params.id)) {
      refuseWith(response, 'notFound')
      return
    }
    await webhooks.deliver()
    response.status(204).end()
  })
  return router
}
