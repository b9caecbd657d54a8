import type { CommandName, Input } from '../../../contract/commands.ts'
import type { Answer, Reply } from '../../../contract/wire.ts'

/** A command as its sender remembers it: what became of it, or null while that is not known. */
export interface Remembered {
  readonly id: string
  readonly name: CommandName
  readonly input: Input<CommandName>
  reply: Reply<Answer> | null
}

/** What people had been told at some moment: what is done, with the answer, and what will not be done. */
export interface Told {
  readonly answered: readonly { readonly id: string, readonly name: CommandName, readonly answer: Answer }[]
  readonly refused: readonly { readonly id: string, readonly name: CommandName, readonly code: string }[]
}

/** Everything that the people of a hall have asked for, and what they were told. */
export class Account {
  readonly #all: Remembered[] = []

  note(id: string, name: CommandName, input: Input<CommandName>): Remembered {
    const remembered = { id, name, input, reply: null }
    this.#all.push(remembered)
    return remembered
  }

  told(): Told {
    return {
      answered: this.#all.flatMap(({ id, name, reply }) => reply?.ok === true ? [{ id, name, answer: reply.answer }] : []),
      refused: this.#all.flatMap(({ id, name, reply }) => reply?.ok === false ? [{ id, name, code: reply.code }] : []),
    }
  }

  /** "No"s that nobody can get whose every command is carried out once: an empty line may be told of, nothing else. */
  surprises(): string[] {
    return this.told().refused
      .filter(({ name, code }) => !(name === 'ticket:callNext' && code === 'nobodyWaiting'))
      .map(({ id, name, code }) => `${name} ${id} was refused: ${code}`)
  }
}
