import { Router, type Request } from 'express'
import { ChangeDevice } from '../../contract/http.ts'
import type { KioskPrinting } from '../../contract/printing.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Clock } from '../clock.ts'
import type { Devices } from '../identity/devices.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Limits } from '../limits.ts'
import { printTest } from '../printing/print-ticket.ts'
import type { Printers } from '../printing/printers.ts'
import { allow, signedIn } from './allow.ts'
import { deviceNamed } from './device-routes.ts'
import { fewPerQuarterHour } from './few.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'

export interface PrintingRouteParts {
  readonly devices: Devices
  readonly offices: Offices
  readonly printers: Printers
  readonly clock: Clock
  readonly limits: Limits
  readonly changed: (device: string, printing: KioskPrinting) => void
  readonly note: Note
}

/**
 * Administrators say where a kiosk's tickets are printed, and try it. The server connects to the address they give and
 * to no other, sends it a slip, and tells nothing of what comes back but a code.
 */
export function printingRoutes(parts: PrintingRouteParts): Router {
  const { devices, changed, limits, note } = parts
  const router = Router()
  router.use('/devices/:id', allow('administrator'))
  router.patch('/devices/:id', async (request, response, next) => {
    const parsed = ChangeDevice.safeParse(request.body)
    if (!parsed.success || !('printing' in parsed.data)) {
      next()
      return
    }
    const [{ id }, { office }] = [request.params, signedIn(request)]
    const { printing } = parsed.data
    const before = await devices.printingOf(id)
    if (!await devices.setPrinting(office, id, printing)) {
      refuseWith(response, 'unknownDevice')
      return
    }
    changed(id, printing)
    await note(request, { act: 'devicePrinting', about: await deviceNamed(devices, office, id), before, after: printing })
    response.status(204).end()
  })
  // Failures are counted: whoever tries address after address is stopped.
  router.use('/devices/:id/test-print', fewPerQuarterHour(limits.pairings))
  router.post('/devices/:id/test-print', async (request, response) => {
    const refusal = await tryPrinter(request, request.params.id, parts)
    if (refusal === null) response.status(204).end()
    else refuseWith(response, refusal)
  })
  return router
}

async function tryPrinter(
  request: Request, device: string, { devices, offices, printers, clock }: PrintingRouteParts,
): Promise<Code | null> {
  const { office } = signedIn(request)
  const settings = offices.settingsOf(office)
  if (settings === null) return 'unknownOffice'
  const printing = (await devices.list(office)).find(({ id }) => id === device)?.printing
  if (printing === undefined || printing === null) return 'unknownDevice'
  return printTest(settings, clock.now(), `${request.protocol}://${request.get('host') ?? ''}`, printing, printers)
}
