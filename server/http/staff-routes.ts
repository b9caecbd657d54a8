import { Router } from 'express'
import { ChangeColleague } from '../../contract/http.ts'
import type { Staff } from '../identity/staff.ts'
import type { MediaStore } from '../store/media-store.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

export interface StaffRouteParts {
  readonly staff: Pick<Staff, 'colleagues' | 'portray'>
  readonly media: Pick<MediaStore, 'list'>
  /** Says of whom screens must be told anew. */
  readonly peopleChanged: (office: string) => Promise<void>
}

/** The people of the own office, and the pictures that citizens see of them. */
export function staffRoutes({ staff, media, peopleChanged }: StaffRouteParts): Router {
  const router = Router()
  router.use('/staff', allow('manager', 'administrator'))
  router.get('/staff', async (request, response) => { response.json(await staff.colleagues(signedIn(request).office)) })
  router.patch('/staff/:id', async (request, response) => {
    const parsed = ChangeColleague.safeParse(request.body)
    const { office } = signedIn(request)
    if (!parsed.success || !await isPicture(parsed.data.photo, office, media)) {
      refuseWith(response, 'invalidInput')
      return
    }
    if (!await staff.portray(office, request.params.id, parsed.data.photo)) {
      refuseWith(response, 'unknownOfficer')
      return
    }
    await peopleChanged(office)
    response.json(await staff.colleagues(office))
  })
  return router
}

async function isPicture(id: string | null, office: string, media: StaffRouteParts['media']): Promise<boolean> {
  return id === null || (await media.list(office)).some((one) => one.id === id && one.type === 'image/webp')
}
