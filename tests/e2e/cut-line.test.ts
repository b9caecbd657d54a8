import { cuttable, type CutLine, type Fate } from './support/cut-line.ts'
import { openHall, type Hall } from './support/hall.ts'
import { counterOn, says } from './support/pages.ts'
import { cookieOf, officerAt, takeNumbers } from './support/people.ts'
import type { CommandName } from '../../contract/commands.ts'
import type { EventType } from '../../domain/events.ts'

let hall: Hall
let line: CutLine
let counter: ReturnType<typeof counterOn>

beforeAll(async () => {
  hall = await openHall()
  const profile = await hall.newProfile()
  line = await cuttable(profile)
  counter = counterOn(await hall.open('counter', '/counter', profile))
  await takeNumbers(hall.office.url, 'ho-tich', 20)
  await counter.signIn()
  await counter.sitDown('1')
  await counter.hand.waitFor()
})
afterAll(() => hall.close())

/** How often something was done, as the ledger has it. */
async function times(type: EventType): Promise<number> {
  const entries = await hall.office.ledger()
  return entries.flatMap(({ events }) => events).filter((event) => event.type === type).length
}

const large = () => counter.page.locator('button.next')
const key = (letter: string) => () => counter.page.keyboard.press(letter)

/** The keys for something that a dialog asks about first. */
function inDialog(letter: string, title: string, ...keys: readonly string[]) {
  return async () => {
    await counter.page.keyboard.press(letter)
    await counter.page.getByRole('dialog', { name: title }).waitFor()
    for (const one of keys) await counter.page.keyboard.press(one)
  }
}

async function resumeHeld(): Promise<void> {
  await counter.page.getByRole('button', { name: /^Tiếp tục phục vụ H/ }).first().click()
}

/** Ready for the next press: nothing is under way, and the line is up. */
async function atRest(): Promise<void> {
  await counter.page.locator('button.next[aria-disabled=false][aria-busy=false]').waitFor()
  await counter.page.locator('.connection-notice:empty').waitFor({ state: 'attached' })
}

interface Step { readonly command: CommandName, readonly event: EventType, readonly press: () => Promise<void>, readonly then: string }

/** A morning at the counter, action by action, and what the large button offers after each. */
const morning: readonly Step[] = [
  { command: 'ticket:callNext', event: 'ticketCalled', press: key(' '), then: 'Bắt đầu phục vụ' },
  { command: 'ticket:recall', event: 'ticketRecalled', press: key('r'), then: 'Bắt đầu phục vụ' },
  { command: 'ticket:start', event: 'serviceStarted', press: key(' '), then: 'Hoàn thành' },
  { command: 'ticket:hold', event: 'ticketHeld', press: inDialog('h', 'Tạm giữ', '1', 'Enter'), then: 'Gọi số tiếp theo' },
  { command: 'ticket:resume', event: 'ticketResumed', press: resumeHeld, then: 'Hoàn thành' },
  { command: 'ticket:finish', event: 'serviceFinished', press: key(' '), then: 'Gọi số tiếp theo' },
  { command: 'ticket:callNext', event: 'ticketCalled', press: key(' '), then: 'Bắt đầu phục vụ' },
  { command: 'ticket:miss', event: 'ticketMissed', press: key('m'), then: 'Gọi số tiếp theo' },
  { command: 'ticket:callNext', event: 'ticketCalled', press: key(' '), then: 'Bắt đầu phục vụ' },
  { command: 'ticket:transfer', event: 'ticketTransferred', press: inDialog('t', 'Chuyển', 'ArrowDown', 'Enter'), then: 'Gọi số tiếp theo' },
  { command: 'counter:pause', event: 'counterPaused', press: inDialog('p', 'Tạm dừng', '1'), then: 'Tiếp tục làm việc' },
  { command: 'counter:resume', event: 'counterResumed', press: key(' '), then: 'Gọi số tiếp theo' },
]

test.each<Fate>(['the answer is lost', 'the command is lost'])(
  'every action of a morning is done exactly once when the line is cut in its middle and %s', async (fate) => {
    for (const { command, event, press, then } of morning) {
      await atRest()
      const before = await times(event)
      const { isCut } = line.cutAt(command, fate)
      await press()
      await isCut
      expect([command, await times(event) - before]).toEqual([command, fate === 'the answer is lost' ? 1 : 0])
      await counter.page.locator('button.next[aria-busy=true]').waitFor()
      line.mend()
      await says(large(), then)
      await atRest()
      expect([command, await times(event) - before]).toEqual([command, 1])
      expect(await counter.page.locator('.press-notice').innerText()).toBe('')
    }
  })

test.each<Fate>(['the answer is lost', 'the command is lost'])(
  'a counter closes once, and opens once, when %s', async (fate) => {
    const [closed, opened] = [await times('counterClosed'), await times('counterOpened')]
    await atRest()
    const closing = line.cutAt('counter:close', fate)
    await inDialog('c', 'Đóng quầy', 'Enter')()
    await closing.isCut
    line.mend()
    await counter.desk('1').waitFor()
    const opening = line.cutAt('counter:open', fate)
    await counter.sitDown('1')
    await opening.isCut
    line.mend()
    await atRest()
    expect([await times('counterClosed') - closed, await times('counterOpened') - opened]).toEqual([1, 1])
  })

/** A press while the line is down. */
async function pressWithoutLine(): Promise<void> {
  await atRest()
  await line.cut()
  await counter.page.getByText('Mất kết nối', { exact: true }).waitFor()
  await counter.page.keyboard.press('Space')
}

test('a press without a line is shown as waiting, and is done once when the line is back', async () => {
  const before = await times('ticketCalled')
  await pressWithoutLine()
  await says(counter.waitingPress, 'Chờ mạng: sẽ gửi “Gọi số tiếp theo” khi có kết nối.')
  await counter.page.keyboard.press('Space')
  expect(await times('ticketCalled')).toBe(before)
  line.mend()
  await says(large(), 'Bắt đầu phục vụ')
  await atRest()
  expect([await times('ticketCalled') - before, await counter.waitingPress.innerText()]).toEqual([1, ''])
})

test('a press that was taken back with Esc is not done', async () => {
  const before = await times('serviceStarted')
  await pressWithoutLine()
  await says(counter.waitingPress, 'Chờ mạng')
  await counter.page.keyboard.press('Escape')
  line.mend()
  await atRest()
  expect([await times('serviceStarted') - before, await counter.waitingPress.innerText()]).toEqual([0, ''])
})

test('a press that makes no more sense when the line is back is not sent, and the officer is told what happened', async () => {
  const before = await times('serviceStarted')
  const cookie = await cookieOf(counter.page.context())
  await pressWithoutLine()
  const number = await counter.hand.locator('.number').innerText()
  const elsewhere = await officerAt(hall.office.url, '1', cookie)
  expect(await elsewhere.start()).toMatchObject({ ok: true })
  elsewhere.leave()
  line.mend()
  await says(counter.waitingPress, `Chưa gửi “Bắt đầu phục vụ ${number}”. Trong lúc mất mạng: ${number} đã chuyển sang “Đang phục vụ”.`)
  await says(large(), 'Hoàn thành')
  expect(await times('serviceStarted') - before).toBe(1)
})
