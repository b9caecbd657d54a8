/** The engine is built against this C library, or a newer one. */
export const neededCLibrary = '2.38'

interface ReportHeader { glibcVersionRuntime?: string }

/** The version of the C library this process runs on; null where it is not the GNU one (Alpine). */
export function systemCLibrary(): string | null {
  const report = process.report as NodeJS.ProcessReport & { excludeNetwork?: boolean }
  // Without it the report looks up the names of all open connections, which takes seconds.
  const before = report.excludeNetwork
  report.excludeNetwork = true
  const { header } = report.getReport() as unknown as { header: ReportHeader }
  report.excludeNetwork = before ?? false
  return header.glibcVersionRuntime ?? null
}

/** Whether a version such as 2.36 is the other one or newer. */
export function isAtLeast(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number)
  return major > neededMajor || (major === neededMajor && minor >= neededMinor)
}
