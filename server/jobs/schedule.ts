import cron from 'node-cron'
import type { Logger } from 'pino'

export interface Job { stop(): Promise<void> }

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

function schedule(times: string, name: string, job: () => Promise<void>, log: Logger): Job {
  const task = cron.schedule(times, async () => {
    try {
      await job()
    } catch (err) {
      log.error({ err, job: name }, 'job failed')
    }
  }, { name, noOverlap: true })
  return { async stop() { await task.destroy() } }
}
