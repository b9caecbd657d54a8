import cron from 'node-cron'
import type { Logger } from 'pino'
import { within } from '../ledger/pause.ts'

/** A stopped job begins no more; what it was at is waited for, as it may stand on a database that is closed next. */
export interface Job { stop(): Promise<void> }

/** No stop waits longer for a job. */
const longestMs = 5000

/** Runs a job at the start of every minute, never twice at once; a failure is logged and the next minute tries again. */
export function everyMinute(name: string, job: () => Promise<void>, log: Logger): Job {
  return schedule('* * * * *', name, job, log)
}

export function everyHour(name: string, job: () => Promise<void>, log: Logger): Job {
  return schedule('0 * * * *', name, job, log)
}

export function everyFiveSeconds(name: string, job: () => Promise<void>, log: Logger): Job {
  return schedule('*/5 * * * * *', name, job, log)
}

export function everyTenSeconds(name: string, job: () => Promise<void>, log: Logger): Job {
  return schedule('*/10 * * * * *', name, job, log)
}

export function everySecond(name: string, job: () => Promise<void>, log: Logger): Job {
  return schedule('* * * * * *', name, job, log)
}

/** What the library says of its own, a run left out because the one before still goes on above all, is for whoever looks for a fault. */
function inLog(name: string, log: Logger): Record<'debug' | 'info' | 'warn' | 'error', (said: string | Error) => void> {
  const note = (said: string | Error) => { log.debug({ job: name, said }, 'the times of a job') }
  return { debug: note, info: note, warn: note, error: note }
}

function schedule(times: string, name: string, job: () => Promise<void>, log: Logger): Job {
  let running = Promise.resolve()
  const run = async () => {
    try {
      await job()
    } catch (err) {
      log.error({ err, job: name }, 'job failed')
    }
  }
  const task = cron.schedule(times, () => { return running = run() }, { name, noOverlap: true, logger: inLog(name, log) })
  return {
    async stop() {
      await task.destroy()
      await within(longestMs, running)
    },
  }
}
