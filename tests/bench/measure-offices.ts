import type { Office } from '../../domain/office.ts'
import { shiftAt, workTogether, type Shift } from './busy-offices.ts'
import { figure, median } from './figures.ts'
import type { Forked } from './forked.ts'
import { connectOurs, connectPlain, hangUp, type Furnishing, type Sockets } from './lines.ts'
import { keysFor, type Servers } from './servers.ts'
import type { Row } from './table.ts'

const furnishing: Furnishing = { kiosks: 2, displays: 1, hasTablets: false, hasManager: false }
const rounds = 4
const roundMs = 3000

/** One way to serve all offices, and what it came to in each round. */
interface Contender {
  readonly server: Forked<unknown>
  readonly sockets: readonly Sockets[]
  readonly shifts: readonly Shift[]
  readonly perSecond: number[]
  readonly cpuMs: number[]
}

/** (b) Commands per second with all offices busy: ours and the two floors in turns. The sockets are this process's, the servers are not. */
export async function measureOffices({ ours, plain }: Servers, offices: readonly Office[]): Promise<Row[]> {
  const ourOffices = await contender(ours, offices, (office) => connectOurs(ours.told.url, office, keysFor(ours.told, office.id), furnishing))
  const bare = await contender(plain, offices, (office) => connectPlain(plain.told.url, office, 'bare', furnishing))
  const ordinary = await contender(plain, offices, (office) => connectPlain(plain.told.url, office, 'ordinary', furnishing))
  const all = [bare, ourOffices, ordinary]
  for (const { shifts } of all) await workTogether(shifts, roundMs / 3)
  for (let round = 0; round < rounds; round += 1) for (const one of all) await measure(one)
  for (const { sockets } of all) sockets.forEach(hangUp)
  const what = `(b) ${offices.length} offices, against one at a time per office: `
  return [
    ...rows(`${what}find, save, insert, emit`, ourOffices, ordinary),
    ...rows(`${what}insert and emit alone`, ourOffices, bare),
  ]
}

async function contender(server: Forked<unknown>, offices: readonly Office[], connect: (office: Office) => Promise<Sockets>): Promise<Contender> {
  const sockets: Sockets[] = []
  for (const office of offices) sockets.push(await connect(office))
  return { server, sockets, shifts: sockets.map((one) => shiftAt(one)), perSecond: [], cpuMs: [] }
}

async function measure({ server, shifts, perSecond, cpuMs }: Contender): Promise<void> {
  const before = await server.cpuMs()
  const { done, ms } = await workTogether(shifts, roundMs)
  perSecond.push(done / ms * 1000)
  cpuMs.push((await server.cpuMs() - before) / done)
}

/** The second row is what a busy machine distorts least: the processor time that the server itself takes for a command. */
function rows(what: string, ours: Contender, floor: Contender): Row[] {
  const [rate, floorRate] = [median(ours.perSecond), median(floor.perSecond)]
  const [cpu, floorCpu] = [median(ours.cpuMs), median(floor.cpuMs)]
  return [
    { what, ours: `${figure(rate)}/s`, floor: `${figure(floorRate)}/s`, ratio: figure(rate / floorRate), aim: '>= 3' },
    { what: '    processor time of the server per command', ours: `${figure(cpu)} ms`, floor: `${figure(floorCpu)} ms`, ratio: figure(cpu / floorCpu), aim: '' },
  ]
}
