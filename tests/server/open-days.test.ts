import { OpenDays } from '../../server/jobs/open-days.ts'
import { smallOffice } from '../support/small-office.ts'
import { key, startOffice, taking } from './support/fake-office.ts'
import { FakeStore } from './support/fake-store.ts'

const many = Array.from({ length: 250 }, (_, place) => ({ ...smallOffice, id: `office-${String(place)}` }))

/** A database in which every office has left a day open, and that is asked which. */
function asked() {
  const looked: string[] = []
  const openDays = (office: string) => {
    looked.push(office)
    return office === 'office-7' ? Promise.reject(new Error('away')) : Promise.resolve(['2026-11-19'])
  }
  return { openDays, take: () => looked.splice(0) }
}

test('the first look is at every office, a later one at some in turn, and each comes again', async () => {
  const entries = asked()
  const days = new OpenDays(entries)
  const offices = { all: () => many, unclosed: () => Promise.resolve([]) }
  const failed: string[] = []
  const look = () => days.look(offices, (_err, office) => { failed.push(office) })
  expect(await look()).toHaveLength(249)
  expect(entries.take()).toHaveLength(250)
  const later = new Set<string>()
  for (let minute = 0; minute < 3; minute += 1) {
    await look()
    const looked = entries.take()
    expect(looked).toHaveLength(100)
    for (const office of looked) later.add(office)
  }
  expect(later.size).toBe(250)
  expect(new Set(failed)).toEqual(new Set(['office-7']))
})

test('a ledger that is held here is among them at every look, and once', async () => {
  const held = { office: 'office-1', day: '2026-11-19' }
  const days = new OpenDays(asked())
  const offices = { all: () => many, unclosed: () => Promise.resolve([held]) }
  for (let minute = 0; minute < 4; minute += 1) {
    const found = await days.look(offices, () => undefined)
    expect(found.filter(({ office }) => office === held.office)).toEqual([held])
  }
})

test('an office that is no more has no day left that would be ended', async () => {
  const { offices, submit } = await startOffice(new FakeStore())
  await submit('a number', taking)
  expect(await offices.unclosed()).toEqual([key])
  offices.forget(smallOffice.id)
  expect(await offices.unclosed()).toEqual([])
})
