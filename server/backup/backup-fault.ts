const sentences = {
  unreadable: 'This is not a backup of Lượt, or its beginning is damaged.',
  cut: 'The backup has no end: it was cut off, or it is still being written.',
  changed: 'The backup is not what was written: its check sum, its counts or a ledger in it do not fit.',
  newer: 'The backup was written by a later version of Lượt: update first.',
  notEmpty: 'There is data already. Restore into an empty DATA_FOLDER or database, or say --force to replace everything that is there.',
  notTheSame: 'After the restore the ledgers are not those of the backup. Nothing may work on this data: restore again.',
} as const

/** Why a backup cannot be used, by a code and in a sentence for whoever keeps the machine. */
export class BackupFault extends Error {
  readonly code: keyof typeof sentences

  constructor(code: keyof typeof sentences, more = '') {
    super(more === '' ? sentences[code] : `${sentences[code]} (${more})`)
    this.code = code
  }
}
