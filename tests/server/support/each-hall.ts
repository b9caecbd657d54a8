import { startDatabases, type Database, type Databases } from '../../support/database.ts'
import { openHall, setClock, type Hall, type HallOptions } from '../../support/hall.ts'
import { lavish } from './lavish.ts'

/** Those of the test that runs. */
export let databases: Databases
export let database: Database
export let hall: Hall

interface EachHall extends Omit<HallOptions, 'clock'> {
  /** When the clock of every hall begins; usually at nine in the morning. */
  readonly startsAt?: number
}

/** Every test of the file finds a hall as if new, on a database as if new, where nobody is slowed down. */
export function openForEach({ startsAt, ...options }: EachHall = {}): void {
  beforeAll(async () => { databases = await startDatabases() })
  afterAll(() => databases.stop())
  beforeEach(async () => {
    database = await databases.open()
    hall = await openHall(database, { limits: lavish, clock: setClock(startsAt), ...options })
  })
  afterEach(() => hall.close())
}

/** The server of this test ends, and begins anew on what was kept; meanwhile the clock goes on. */
export async function startAgain(options: HallOptions = {}): Promise<void> {
  const { clock } = hall
  await hall.close()
  hall = await openHall(database, { limits: lavish, clock, ...options })
}
