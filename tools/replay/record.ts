/** One person of a service record. Times in milliseconds since the epoch, read as local time in Vietnam. */
export interface Row {
  readonly joined: number
  readonly service: string
  readonly isPriority: boolean
  readonly called: number
  /** Null for one who left without being served. */
  readonly served: { readonly finished: number, readonly server: string } | null
}

const columns = ['joined', 'service', 'priority', 'outcome', 'called', 'finished', 'server'] as const
type Fields = Record<typeof columns[number], string>

/** Reads a record; throws with the line and what is wrong with it. Rows may come in any order. */
export function readRecord(text: string): Row[] {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = header.split(',').map((name) => name.trim())
  for (const column of columns) if (!names.includes(column)) throw new Error(`line 1: the column ${column} is missing`)
  const rows = lines.flatMap((line, index) => line.trim() === '' ? [] : [readRow(fieldsOf(names, line), index + 2)])
  if (rows.length === 0) throw new Error('the record has no rows')
  return rows
}

function fieldsOf(names: readonly string[], line: string): Fields {
  const values = line.split(',').map((value) => value.trim())
  const value = (column: string) => values[names.indexOf(column)] ?? ''
  return {
    joined: value('joined'), service: value('service'), priority: value('priority'), outcome: value('outcome'),
    called: value('called'), finished: value('finished'), server: value('server'),
  }
}

function readRow(fields: Fields, line: number): Row {
  const wrong = (why: string) => new Error(`line ${String(line)}: ${why}`)
  const [joined, called] = [momentOf(fields.joined), momentOf(fields.called)]
  if (joined === null || called === null) throw wrong('joined and called must be times such as 1999-08-02T06:55:49')
  if (called < joined) throw wrong('called before it joined')
  if (fields.service === '') throw wrong('no service')
  const row = { joined, called, service: fields.service, isPriority: !['', '0'].includes(fields.priority) }
  if (fields.outcome === 'left') return { ...row, served: null }
  if (fields.outcome === 'served') return { ...row, served: readService(fields, called, wrong) }
  throw wrong(`the outcome is neither served nor left: ${fields.outcome}`)
}

function readService({ finished: text, server }: Fields, called: number, wrong: (why: string) => Error): Row['served'] {
  const finished = momentOf(text)
  if (finished === null || finished < called) throw wrong('a served row must be finished at a time not before it was called')
  if (server === '') throw wrong('a served row must name its server')
  return { finished, server }
}

function momentOf(text: string): number | null {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text}+07:00`) : Number.NaN
  return Number.isNaN(moment) ? null : moment
}
