const pattern = /^luot-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})Z\.ndjson\.gz((?:\.[0-9a-f]{8})?\.part)?$/
const dayMs = 86_400_000

/** Under which name a backup lies: the moment at which it was begun, so that names sort by age. */
export function backupName(at: number): string {
  return `luot-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.ndjson.gz`
}

/** Whether a file of this name is a backup that was written to its end. */
export function isBackupName(name: string): boolean {
  const found = pattern.exec(name)
  return found !== null && found[2] === undefined
}

/**
 * Of the names in a folder those of backups that have been kept for long enough, and of those that were never finished.
 * The newest is kept however old it is; what is no backup is nobody's business here.
 */
export function outdated(names: readonly string[], now: number, keepDays: number): string[] {
  const known = names.flatMap((name) => {
    const [, stamp, part] = pattern.exec(name) ?? []
    return stamp === undefined ? [] : [{ name, isPart: part !== undefined, at: momentOf(stamp) }]
  })
  const newest = Math.max(...known.filter(({ isPart }) => !isPart).map(({ at }) => at))
  return known
    .filter(({ isPart, at }) => now - at > (isPart ? dayMs : keepDays * dayMs) && at !== newest)
    .map(({ name }) => name)
}

function momentOf(stamp: string): number {
  return Date.parse(`${stamp.slice(0, 10)}T${stamp.slice(11).replaceAll('-', ':')}Z`)
}
