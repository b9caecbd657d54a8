import type { CommandOf, CommandType } from '../commands.ts'
import type { Day } from '../day.ts'
import type { Decision } from '../decision.ts'
import type { Office } from '../office.ts'

/** A day that has begun. */
export type OpenDay = Day & { readonly office: Office }

/** Decides one kind of command on a day that has begun; `at` is never before the day's last event. */
export type Decider<T extends CommandType> = (day: OpenDay, command: CommandOf<T>, at: number) => Decision
