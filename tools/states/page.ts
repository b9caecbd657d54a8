import { actorColumns, counterColumns, dayColumns, ticketColumns } from './keys.ts'
import { legend } from './legend.ts'
import { particular } from './particular.ts'
import { counterTable, dayTable, ticketTable, undoing, whoTable } from './tables.ts'

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>
type Columns = Readonly<Record<string, string>>

/** docs/states.md: every command in every state, made from the tables that the tests try cell by cell. */
export function statesPage(): string {
  return [
    '# Every command in every state', '',
    'What the domain answers to each command, by where the ticket is, how the counter stands, who asks and when;',
    'a code is a "no" (see the [legend](#what-each-no-means)), everything else is where the command leads.', '',
    'Made by `npm run states` from `tools/states/tables.ts`; the tests try every cell. Do not edit by hand.', '',
    '## Tickets', '',
    'Asked from a counter that takes the service, in whose hand is nothing or the ticket itself. With another ticket in',
    'hand, commands about the ticket in hand are refused with `ticketNotInHand`, and those that need a free hand with',
    '`counterBusy`. A held ticket comes back when it is due; a ticket expires only when the day is closed.', '',
    ...markdown('command', ticketColumns, ticketTable),
    '## Counters', '',
    'Asked by an officer who sits at this counter or at none; a ticket that a command names is in the state it needs,',
    'and the last press was the one that led to the state of the column.', '',
    ...markdown('command', counterColumns, counterTable),
    '## Who may', '',
    'Asked when it could be done at once. `notAllowed` is said by the wire: such a sender is not heard by the domain.', '',
    ...markdown('command', actorColumns, whoTable),
    '## When', '',
    ...markdown('command', dayColumns, dayTable),
    '## Other reasons for a "no"', '',
    ...list(['command', 'refusal', 'when'], particular.map(([command, code, when]) => [`\`${command}\``, `\`${code}\``, when])),
    '## Taking a press back', '',
    'Within ten seconds, by the officer of the counter, if nothing was built on it. A walk-in\'s number was given away:',
    'its ticket is withdrawn.', '',
    ...list(['last press', 'ticket is', 'ticket becomes'], Object.entries(undoing).map(([press, [from, to]]) => [`\`${press}\``, from, to])),
    '## What each "no" means', '',
    ...list(['code', 'meaning'], Object.entries(legend).map(([code, meaning]) => [`\`${code}\``, meaning])),
  ].join('\n')
}

function markdown(corner: string, columns: Columns, table: Table): string[] {
  const rows = Object.entries(table).map(([name, row]) => [
    `\`${name.split(' ')[0] ?? ''}\`${name.slice(name.split(' ')[0]?.length)}`,
    ...Object.keys(columns).map((column) => shown(columns, row[column] ?? '')),
  ])
  return list([corner, ...Object.values(columns)], rows)
}

/** A state by its name, "yes" as it is, a "no" as a code. */
function shown(columns: Columns, cell: string): string {
  const state = columns[cell]
  if (state !== undefined) return `**${state}**`
  return cell === 'yes' ? '**yes**' : `\`${cell}\``
}

function list(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), '']
}
