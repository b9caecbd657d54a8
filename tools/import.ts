/** Reads what `export` has written: an export is a backup, and is brought in by the same steps, under the same conditions. */
await import('./restore.ts')

export {}
