import writeExcel from 'write-excel-file/node'
import type { ReadTable } from '../../contract/office.ts'
import { procedureImport } from '../../domain/procedures/import.ts'
import { procedureRows } from '../../domain/procedures/table.ts'
import { usualLimits } from '../../server/limits.ts'
import { unpackedSize } from '../../server/settings/unpacked-size.ts'
import { demoOffice } from '../../server/setup/demo-office.ts'
import { call } from '../../tools/remote/people.ts'
import { startDatabases, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'

let databases: Databases
let hall: Hall

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })
beforeEach(async () => { hall = await openHall(await databases.open()) })
afterEach(() => hall.close())

async function send(bytes: Buffer | string, who = 'manager') {
  const response = await fetch(`${hall.url}/api/office/tables`, {
    method: 'POST', body: new Uint8Array(Buffer.from(bytes)), headers: { 'cookie': await hall.cookieOf(who), 'content-type': 'application/octet-stream', 'origin': hall.url },
  })
  return { status: response.status, body: await response.json() as ReadTable & { code?: string } }
}

const lines = [['Tên thủ tục', 'Dịch vụ'], ['Đăng ký kết hôn, ghi chú', 'A']]

test.each([
  ['commas, as most programs write', 'Tên thủ tục,Dịch vụ\n"Đăng ký kết hôn, ghi chú",A\n'],
  ['semicolons and a mark of its encoding, as Excel writes in Vietnam', '\uFEFFTên thủ tục;Dịch vụ\r\nĐăng ký kết hôn, ghi chú;A\r\n'],
  ['tabs, as copied from a sheet', 'Tên thủ tục\tDịch vụ\nĐăng ký kết hôn, ghi chú\tA'],
])('a table with %s is read', async (_how, text) => {
  expect(await send(text)).toEqual({ status: 200, body: { table: lines } })
})

test('an Excel file is read as the texts of its first sheet', async () => {
  const bytes = await writeExcel(lines.map((line) => line.map((value) => ({ value })))).toBuffer()
  expect(await send(bytes)).toEqual({ status: 200, body: { table: lines } })
})

test('what is no table is refused, and so is one that is too large or would unpack to too much', async () => {
  expect(await send(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toEqual({ status: 415, body: { code: 'unreadableTable' } })
  expect(await send('PK\u0003\u0004 and nothing of an archive')).toEqual({ status: 415, body: { code: 'unreadableTable' } })
  expect(await send('')).toEqual({ status: 400, body: { code: 'invalidInput' } })
  expect(await send(Buffer.alloc(usualLimits.tableSize + 1, 0x20))).toEqual({ status: 413, body: { code: 'tooLarge' } })
  const bytes = await writeExcel([[{ value: 'Tên thủ tục' }]]).toBuffer()
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt32LE(usualLimits.unpackedTableSize + 1, entry + 24)
  expect(await send(bytes)).toEqual({ status: 413, body: { code: 'tooLarge' } })
})

/** The table of contents of an archive of so many empty files, without the files. */
function contentsOf(files: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(files, 10)
  return Buffer.concat([...Array.from({ length: files }, () => entry), end])
}

test('an archive of more files than any table is not unpacked', () => {
  expect(unpackedSize(contentsOf(20))).toBe(0)
  expect(unpackedSize(contentsOf(1001))).toBeNull()
})

test('the shipped procedures can be taken as they are by an office with those services', async () => {
  const { body } = await call(hall.url, 'GET', '/api/office/tables/starting-set', await hall.cookieOf('manager'))
  const rows = procedureRows((body as ReadTable).table) ?? []
  const taken = procedureImport({ ...demoOffice, procedures: [] }, rows)
  expect([taken.refused, taken.added.length]).toEqual([[], demoOffice.procedures.length])
})

test('tables are read for those who lead the office only', async () => {
  expect((await send('Tên thủ tục\nx', 'officer1')).status).toBe(403)
})
