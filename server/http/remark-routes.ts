import { Router, type Request } from 'express'
import { Remark } from '../../contract/http.ts'
import type { Remarks } from '../store/remarks.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

/** Notes and dossier codes of the own office; what citizens gave, such as a comment, is not for everybody's eyes. */
export function remarkRoutes({ remarks }: { remarks: Pick<Remarks, 'find'> }): Router {
  const router = Router()
  router.get('/remarks/:id', allow('officer', 'manager', 'administrator'), async (request: Request<{ id: string }>, response) => {
    const found = await remarks.find(request.params.id, signedIn(request).office)
    const shown = Remark.safeParse({ kind: found?.kind, text: found?.text })
    if (shown.success) response.json(shown.data)
    else refuseWith(response, 'notFound')
  })
  return router
}
