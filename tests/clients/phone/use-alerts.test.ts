import { effectScope, nextTick, shallowRef } from 'vue'
import type { News } from '../../../client-phone/alerts/news.ts'
import { useAlerts } from '../../../client-phone/alerts/use-alerts.ts'
import { aTicket, atCounter5 } from './a-ticket.ts'

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

/** A page, and what its bell rang. */
function openPage() {
  const view = shallowRef(aTicket())
  const rung: News[] = []
  const scope = effectScope()
  const alerts = scope.run(() => useAlerts(() => view.value, { ring: (news) => { rung.push(news) } }))
  if (alerts === undefined) throw new Error('the scope is gone')
  const show = async (differs: Parameters<typeof aTicket>[0]) => {
    view.value = aTicket(differs)
    await nextTick()
  }
  return { rung, show, alerts, leave: () => { scope.stop() } }
}

test('it rings once when it is time to come in', async () => {
  const { rung, show } = openPage()
  await show({ ahead: 3 })
  await show({ ahead: 2 })
  jest.advanceTimersByTime(60_000)
  expect(rung).toEqual(['near'])
})

test('a call rings every four seconds until its holder is at the counter', async () => {
  const { rung, show, alerts } = openPage()
  await show(atCounter5)
  jest.advanceTimersByTime(8000)
  expect(rung).toEqual(['turn', 'turn', 'turn'])
  expect(alerts.isRinging.value).toBe(true)
  await show({ ...atCounter5, state: 'serving' })
  jest.advanceTimersByTime(60_000)
  expect(rung).toHaveLength(3)
  expect(alerts.isRinging.value).toBe(false)
})

test('a call that was heard rings no more, its recall does', async () => {
  const { rung, show, alerts } = openPage()
  await show(atCounter5)
  alerts.hush()
  jest.advanceTimersByTime(60_000)
  expect(rung).toHaveLength(1)
  await show({ ...atCounter5, calledTimes: 2 })
  expect(rung).toHaveLength(2)
})

test('a call that nobody hears stops after a minute, and with the page', async () => {
  const { rung, show, alerts, leave } = openPage()
  await show(atCounter5)
  jest.advanceTimersByTime(3_600_000)
  expect([rung.length, alerts.isRinging.value]).toEqual([15, false])
  await show({ ...atCounter5, calledTimes: 2 })
  leave()
  jest.advanceTimersByTime(60_000)
  expect(rung).toHaveLength(16)
})
