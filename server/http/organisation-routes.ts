import { Router, type Request, type Response } from 'express'
import { AddPerson, AddUnit, Arrange, Assign, type OrganisationView } from '../../contract/organisation.ts'
import type { Session } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import { looksOver, mayArrange } from '../../domain/organisation/rights.ts'
import { unitsUnder } from '../../domain/organisation/under.ts'
import type { Arranged } from '../organisation/organisation.ts'
import { addPerson, addUnit, assign, type ArrangingParts } from '../organisation/arranging.ts'
import { signedIn } from './allow.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'

type NotedArranging = ArrangingParts & { readonly note: Note }

/** The tree of the administration: read by who looks over it, arranged by the administrator to whom it was given. */
export function organisationRoutes(parts: NotedArranging): Router {
  const router = Router()
  router.use('/organisation', (request, response, next) => {
    const { staff } = request.session
    const isRead = request.method === 'GET' && staff !== undefined && looksOver(staff.role)
    if (staff === undefined) refuseWith(response, 'signedOut')
    else if (isRead || mayArrange(staff)) next()
    else refuseWith(response, 'notAllowed')
  })
  router.get('/organisation', async (request, response) => { response.json(await viewFor(parts, signedIn(request))) })
  arrangeUnits(router, parts)
  arrangePeople(router, parts)
  return router
}

function arrangeUnits(router: Router, parts: NotedArranging): void {
  const { organisation, note } = parts
  router.post('/organisation/units', async (request, response) => {
    const { data } = AddUnit.safeParse(request.body)
    if (data === undefined) refuseWith(response, 'invalidInput')
    else if (data.parent === null || !organisation.isUnder(signedIn(request), data.parent)) refuseWith(response, 'unknownUnit')
    else {
      const added = await addUnit(parts, data, signedIn(request))
      if ('unit' in added) await note(request, { act: 'unitAdded', about: { id: data.id, name: data.name.vi }, after: data })
      tell(response, added, 201)
    }
  })
  router.post('/organisation/units/:id/arrangements', async (request: Request<{ id: string }>, response) => {
    const { data } = Arrange.safeParse(request.body)
    const [staff, { id }] = [signedIn(request), request.params]
    const touched = data?.type === 'move' ? [id, data.parent] : [id]
    if (data === undefined) refuseWith(response, 'invalidInput')
    else if (!touched.every((unit) => organisation.isUnder(staff, unit))) refuseWith(response, 'unknownUnit')
    else {
      const arranged = await organisation.arrange({ ...data, unit: id })
      if ('unit' in arranged) await note(request, { act: 'unitArranged', about: { id, name: arranged.unit.spans.at(-1)?.name.vi ?? id }, after: data })
      tell(response, arranged, 200)
    }
  })
}

function arrangePeople(router: Router, parts: NotedArranging): void {
  const { organisation, note } = parts
  router.post('/organisation/people', async (request, response) => {
    const { data } = AddPerson.safeParse(request.body)
    if (data === undefined) refuseWith(response, 'invalidInput')
    else if (!organisation.isUnder(signedIn(request), data.unit)) refuseWith(response, 'unknownUnit')
    else {
      const added = await addPerson(parts, data)
      if (!('refusal' in added)) await note(request, { act: 'personAdded', about: { id: added.id, name: data.name }, after: data })
      refuseOr(response, added, 201)
    }
  })
  router.put('/organisation/people/:id/assignments', async (request: Request<{ id: string }>, response) => {
    const { data } = Assign.safeParse(request.body)
    if (data === undefined) refuseWith(response, 'invalidInput')
    else {
      const { id } = request.params
      const assigned = await assign(parts, signedIn(request), id, data.assignments)
      if (!('refusal' in assigned)) await note(request, { act: 'personAssigned', about: { id, name: assigned.name }, after: data })
      refuseOr(response, 'refusal' in assigned ? assigned : { assignments: assigned.assignments }, 200)
    }
  })
}

async function viewFor({ organisation, staff }: ArrangingParts, reader: Session): Promise<OrganisationView> {
  const { units, today } = organisation
  const own = reader.unit ?? ''
  const under = new Set(units.flatMap(({ spans }) => spans.map(({ from }) => from)).concat(today)
    .flatMap((day) => unitsUnder(units, own, day).map(({ id }) => id)))
  const shown = units.filter(({ id }) => under.has(id))
  const people = await staff.people(shown.flatMap(({ office }) => office ?? []), [...under])
  const ofOffice = new Map(shown.map(({ id, office }) => [office, id]))
  return {
    today, units: shown, arranges: mayArrange(reader) ? own : null,
    people: people.map(({ id, username, name, position, role, office, unit, assignments }) => ({
      id, username, name, position, role, assignments,
      office: looksOver(role) ? null : office, unit: looksOver(role) ? unit ?? null : ofOffice.get(office) ?? null,
    })),
  }
}

function tell(response: Response, arranged: Arranged, status: number): void {
  if ('unit' in arranged) response.status(status).json(arranged.unit)
  else refuseWith(response, arranged.refusal, arranged.faults === undefined ? {} : { found: arranged.faults })
}

function refuseOr(response: Response, done: object | { readonly refusal: Code }, status: number): void {
  if ('refusal' in done) refuseWith(response, done.refusal)
  else response.status(status).json(done)
}
