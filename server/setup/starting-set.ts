import { demoOffice } from './demo-office.ts'
import { demoProcedures } from './demo-procedures.ts'

/** Procedures that communes are asked for, as a table that can be read like anybody's: a set to start from. */
export const startingSet: readonly (readonly string[])[] = [
  ['Mã', 'Tên thủ tục', 'Tên tiếng Anh', 'Dịch vụ', 'Tại chỗ'],
  ...demoProcedures.map(({ id, name, service }) =>
    [id, name.vi, name.en, demoOffice.services.find((one) => one.id === service)?.name.vi ?? service, '']),
]
