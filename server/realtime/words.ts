import type { AskedCommand } from '../../domain/commands.ts'
import type { RemarkRecord } from '../store/models.ts'

/** What is said in a command and does not belong into the ledger, and the command with the words' id in their place. */
export interface Words {
  readonly remark: Pick<RemarkRecord, 'kind' | 'text'>
  readonly without: AskedCommand
}

/** The words that lie beside the ledger under the command's id; null when nothing was said. */
export function wordsIn(command: AskedCommand, id: string): Words | null {
  switch (command.type) {
    case 'rating:give':
      return said('comment', command.comment, { ...command, comment: id })
    case 'ticket:transfer':
      return said('note', command.note, { ...command, note: id })
    case 'ticket:finish':
    case 'ticket:continue':
      return said('dossier', command.dossier, { ...command, dossier: id })
    case 'ticket:take':
      return said('priority', priorityIn(command.priorityClass, command.reason), { ...command, reason: null })
    case 'ticket:takeOffline':
      return said('priority', priorityIn(command.priorityClass, null), command)
    case 'ticket:prioritise':
      return said('priority', decidedIn(command), { ...command, reason: id })
    default:
      return null
  }
}

function said(kind: RemarkRecord['kind'], text: string | null, without: AskedCommand): Words | null {
  return text === null ? null : { remark: { kind, text }, without }
}

/** What an officer decided, which may be that somebody has no priority. */
function decidedIn({ priorityClass, reason }: { priorityClass: string | null, reason: string }): string | null {
  return priorityIn(priorityClass ?? '', reason)
}

/** A class, and for an officer's decision the coded reason after a slash, which no id has; null for no class. */
function priorityIn(priorityClass: string | null, reason: string | null): string | null {
  if (priorityClass === null) return null
  return reason === null ? priorityClass : `${priorityClass}/${reason}`
}
