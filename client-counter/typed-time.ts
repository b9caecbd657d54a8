/** A time of day as an officer types it: "9:30", "09h30", "930" and "9h" are times; null when it cannot be one. */
export function typedTime(typed: string): { hour: number, minute: number } | null {
  const [, hours, minutes] = /^(\d{1,2})(?:(?:[:.hg]|(?=\d\d$))(\d\d)|[hg])$/i.exec(typed.replace(/\s/g, '')) ?? []
  const time = { hour: Number(hours ?? 24), minute: Number(minutes ?? 0) }
  return time.hour < 24 && time.minute < 60 ? time : null
}

/** The moment at which the clocks of a time zone show this time of a local date, milliseconds since the epoch. */
export function momentOf(date: string, { hour, minute }: { hour: number, minute: number }, timeZone: string): number {
  const shown = Date.parse(date) + (hour * 60 + minute) * 60_000
  // twice, as the clocks may be put forward between the guess and the moment
  const near = shown - aheadMs(shown, timeZone)
  return shown - aheadMs(near, timeZone)
}

/** How far the clocks of a time zone are ahead of UTC at a moment. */
function aheadMs(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(moment)
  const [year, month, day, hour, minute, second] = (['year', 'month', 'day', 'hour', 'minute', 'second'] as const)
    .map((type) => Number(parts.find((part) => part.type === type)?.value ?? 0))
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}
