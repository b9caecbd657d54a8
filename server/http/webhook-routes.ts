import { Router } from 'express'
import { NewWebhook } from '../../contract/webhooks.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import { allow, signedIn } from './allow.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'

/** Administrators say which other systems are told what happens in their office, and see whether they took it. */
export function webhookRoutes({ webhooks, note }: { webhooks: Webhooks, note: Note }): Router {
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
    if (added === null) {
      refuseWith(response, parsed.success ? 'tooMany' : 'invalidInput')
      return
    }
    await note(request, { act: 'webhookAdded', about: { id: added.id, name: new URL(added.url).host }, after: { events: added.events } })
    response.status(201).json(added)
  })
  router.delete('/webhooks/:id', async (request, response) => {
    const [{ office }, { id }] = [signedIn(request), request.params]
    const known = (await webhooks.of(office)).find((webhook) => webhook.id === id)
    if (known === undefined || !await webhooks.remove(office, id)) {
      refuseWith(response, 'notFound')
      return
    }
    await note(request, { act: 'webhookRemoved', about: { id, name: new URL(known.url).host }, before: { events: known.events } })
    response.status(204).end()
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
